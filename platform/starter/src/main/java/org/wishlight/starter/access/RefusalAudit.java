package org.wishlight.starter.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.wishlight.starter.audit.AuditKind;
import org.wishlight.starter.audit.AuditLog;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Callers;
import reactor.core.publisher.Mono;

/** Notes who showed a token that does not hold, or knocked at a door that is not theirs. */
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class RefusalAudit implements WebFilter {
  private final AuditLog log;

  RefusalAudit(AuditLog log) {
    this.log = log;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange
        .getResponse()
        .beforeCommit(
            () -> Mono.fromRunnable(() -> note(exchange, exchange.getResponse().getStatusCode())));
    return chain.filter(exchange);
  }

  private void note(ServerWebExchange exchange, @Nullable HttpStatusCode status) {
    var request = exchange.getRequest();
    if (HttpStatus.FORBIDDEN.equals(status)) {
      note(Callers.of(exchange), exchange, "forbidden");
    } else if (HttpStatus.UNAUTHORIZED.equals(status)
        && request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
      note(Caller.ANYBODY, exchange, "unauthenticated");
    }
  }

  private void note(Caller caller, ServerWebExchange exchange, String why) {
    var request = exchange.getRequest();
    log.note(AuditKind.REFUSED, caller, request.getMethod() + " " + request.getPath().value(), why);
  }
}
