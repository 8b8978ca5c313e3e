package org.wishlight.intake.wish;

import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Turns filings away before they are read while too many are waiting: refusing must be cheap. */
@Component
class OverloadFilter implements WebFilter {
  private static final String PATH = "/api/v1/wishes";

  private final WishInserts inserts;

  OverloadFilter(WishInserts inserts) {
    this.inserts = inserts;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var isFiling = request.getMethod() == HttpMethod.POST && request.getPath().value().equals(PATH);
    return isFiling && inserts.isFull() ? Mono.error(overloaded()) : chain.filter(exchange);
  }

  static Refusal overloaded() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", Map.of());
  }
}
