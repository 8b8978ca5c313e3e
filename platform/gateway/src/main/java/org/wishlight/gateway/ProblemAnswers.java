package org.wishlight.gateway;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure of the door itself with a problem document in the caller's language. */
@Component
@Order(-2)
class ProblemAnswers implements ErrorWebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final String SECONDS_TO_WAIT = "5";

  private final ProblemTexts texts;
  private final JsonMapper json;
  private final Refusals refusals;

  ProblemAnswers(ProblemTexts texts, JsonMapper json, Refusals refusals) {
    this.texts = texts;
    this.json = json;
    this.refusals = refusals;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(error);
    }
    var failure = Failure.of(error);
    log(exchange, failure, error);
    refusals.count(failure);
    if (error instanceof ErrorResponse known) {
      exchange.getResponse().getHeaders().addAll(known.getHeaders());
    }
    return answer(exchange, failure);
  }

  private Mono<Void> answer(ServerWebExchange exchange, Failure failure) {
    var language = ProblemTexts.language(exchange);
    var path = exchange.getRequest().getPath().value();
    var body = json.writeValueAsBytes(texts.problem(failure, language, path));
    var response = exchange.getResponse();
    response.setStatusCode(failure.status());
    head(response.getHeaders(), failure, language);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static void head(HttpHeaders headers, Failure failure, Locale language) {
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLanguage(language);
    headers.setCacheControl("no-store");
    if (failure.passes()) {
      headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
  }

  private static void log(ServerWebExchange exchange, Failure failure, Throwable error) {
    var request = exchange.getRequest();
    if (failure == Failure.INTERNAL_ERROR) {
      LOG.error("{} {}", request.getMethod(), request.getPath(), error);
    } else if (failure.passes()) {
      LOG.warn("{} {}: {}", request.getMethod(), request.getPath(), error.toString());
    }
  }
}
