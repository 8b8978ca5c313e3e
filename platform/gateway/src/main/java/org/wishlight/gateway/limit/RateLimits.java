package org.wishlight.gateway.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.wishlight.gateway.login.Visitor;
import reactor.core.publisher.Mono;

/**
 * Counts every request once, when it comes: for the person of its session, else for its token, else
 * for its address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@EnableConfigurationProperties(LimitProperties.class)
class RateLimits implements WebFilter {

  private static final String HEALTH = "/actuator/health";

  private final WebSessionServerSecurityContextRepository sessions =
      new WebSessionServerSecurityContextRepository();
  private final GuessingLimits guessing;
  private final Buckets bearer;
  private final Buckets session;
  private final Buckets anonymous;

  RateLimits(LimitProperties limits) {
    guessing = new GuessingLimits(limits);
    bearer = new Buckets(limits.bearer());
    session = new Buckets(limits.session());
    anonymous = new Buckets(limits.anonymous());
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange.getRequest().getPath().value().startsWith(HEALTH)
        ? chain.filter(exchange)
        : counted(exchange).then(Mono.defer(() -> chain.filter(exchange)));
  }

  private Mono<Void> counted(ServerWebExchange exchange) {
    var guessed = guessing.of(exchange);
    if (guessed.isPresent()) {
      return byAddress(guessed.get(), exchange);
    }
    var shown = Visitor.bearerToken(exchange);
    if (shown != null) {
      return Mono.fromRunnable(() -> byToken(shown, exchange));
    }
    return Visitor.hasSession(exchange) ? byPerson(exchange) : byAddress(anonymous, exchange);
  }

  /** A token that was never seen may be made up: its first request counts for its address too. */
  private void byToken(String shown, ServerWebExchange exchange) {
    var client = TokenDigest.of(shown);
    if (!bearer.knows(client)) {
      anonymous.take(RemoteAddress.of(exchange));
    }
    bearer.take(client);
  }

  private Mono<Void> byPerson(ServerWebExchange exchange) {
    return sessions
        .load(exchange)
        .mapNotNull(SecurityContext::getAuthentication)
        .map(Authentication::getName)
        .doOnNext(session::take)
        .hasElement()
        .flatMap(known -> known ? Mono.empty() : byAddress(anonymous, exchange));
  }

  private static Mono<Void> byAddress(Buckets buckets, ServerWebExchange exchange) {
    return Mono.fromRunnable(() -> buckets.take(RemoteAddress.of(exchange)));
  }
}
