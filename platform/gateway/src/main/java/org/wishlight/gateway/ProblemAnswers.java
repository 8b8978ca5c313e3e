package org.wishlight.gateway;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
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

  ProblemAnswers(ProblemTexts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    var response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(failure);
    }
    var status = Failures.status(failure);
    log(exchange, status, failure);
    return answer(response, status, texts.locale(exchange));
  }

  private Mono<Void> answer(ServerHttpResponse response, HttpStatus status, Locale locale) {
    response.setStatusCode(status);
    var headers = response.getHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLanguage(locale);
    headers.setCacheControl("no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.GATEWAY_TIMEOUT) {
      headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
    var body = json.writeValueAsBytes(texts.problem(status, locale));
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static void log(ServerWebExchange exchange, HttpStatus status, Throwable failure) {
    var request = exchange.getRequest();
    if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
      LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure);
    } else if (status.is5xxServerError()) {
      LOG.warn(
          "{} {}: {} {}",
          request.getMethod(),
          request.getPath(),
          status.value(),
          failure.toString());
    }
  }
}
