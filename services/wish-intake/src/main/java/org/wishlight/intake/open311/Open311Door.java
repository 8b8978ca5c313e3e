package org.wishlight.intake.open311;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Mono;

/**
 * Before anybody is let in: takes the {@code api_key} of a form for the access token that it is,
 * and sees to it that errors are said as the standard says them.
 */
@Component
@Order(-200)
class Open311Door implements WebFilter {
  private static final String PATH = "/open311/";
  private static final String KEY = "api_key";

  private final ProblemWriter problems;

  Open311Door(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!exchange.getRequest().getPath().value().startsWith(PATH)) {
      return chain.filter(exchange);
    }
    var answering = exchange.mutate().response(new Open311Errors(exchange)).build();
    return keyed(answering)
        .flatMap(chain::filter)
        .onErrorResume(error -> problems.handle(answering, error));
  }

  /** Addresses are written into logs: a key in one would not stay a secret. */
  private static Mono<ServerWebExchange> keyed(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    if (request.getQueryParams().containsKey(KEY)) {
      var fault = FieldFault.of(KEY, "not-in-address");
      return Mono.error(InvalidRequest.unreadable(List.of(fault)));
    }
    return mayHoldKey(request)
        ? exchange
            .getFormData()
            .mapNotNull(form -> form.getFirst(KEY))
            .map(key -> showing(key, exchange))
            .defaultIfEmpty(exchange)
        : Mono.just(exchange);
  }

  private static boolean mayHoldKey(ServerHttpRequest request) {
    return request.getMethod() == HttpMethod.POST
        && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
            request.getHeaders().getContentType())
        && request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION) == null;
  }

  private static ServerWebExchange showing(String key, ServerWebExchange exchange) {
    Open311Errors.aboutKey(exchange);
    return exchange
        .mutate()
        .request(request -> request.headers(headers -> headers.setBearerAuth(key)))
        .build();
  }
}
