package org.wishlight.intake.wish;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * Turns filings away before anything of them is looked at while too many are under way or waiting:
 * refusing must be cheap, and who is let in must not wait behind thousands.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class OverloadFilter implements WebFilter {
  static final int MOST_UNDER_WAY = 1_000;

  private static final Set<String> PATHS = Set.of("/api/v1/wishes", "/api/v1/events");

  private final BooleanSupplier queueIsFull;
  private final AtomicInteger underWay = new AtomicInteger();

  @Autowired
  OverloadFilter(WishInserts inserts) {
    this(inserts::isFull);
  }

  OverloadFilter(BooleanSupplier queueIsFull) {
    this.queueIsFull = queueIsFull;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return isFiling(exchange) ? counted(chain.filter(exchange)) : chain.filter(exchange);
  }

  private Mono<Void> counted(Mono<Void> filing) {
    return Mono.defer(
        () -> {
          if (queueIsFull.getAsBoolean() || underWay.get() >= MOST_UNDER_WAY) {
            return Mono.error(overloaded());
          }
          underWay.incrementAndGet();
          return filing.doFinally(how -> underWay.decrementAndGet());
        });
  }

  private static boolean isFiling(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    return request.getMethod() == HttpMethod.POST && PATHS.contains(request.getPath().value());
  }

  static Refusal overloaded() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", Map.of());
  }
}
