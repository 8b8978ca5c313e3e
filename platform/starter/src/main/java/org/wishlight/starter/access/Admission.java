package org.wishlight.starter.access;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.CallerToken;
import org.wishlight.starter.caller.Callers;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Mono;

/** Lets callers in as far as the operation's {@link Access} says, before anything is read. */
final class Admission implements ReactiveAuthorizationManager<AuthorizationContext> {
  private static final AuthorizationDecision YES = new AuthorizationDecision(true);
  private static final AuthorizationDecision NO = new AuthorizationDecision(false);

  private final Operations operations;

  Admission(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    var exchange = context.getExchange();
    return authentication
        .ofType(CallerToken.class)
        .map(CallerToken::caller)
        .defaultIfEmpty(Caller.ANYBODY)
        .flatMap(
            caller ->
                operations
                    .asked(exchange)
                    .map(rule -> decide(caller, rule, exchange))
                    .defaultIfEmpty(isKnown(caller) ? YES : NO));
  }

  private static AuthorizationResult decide(
      Caller caller, Access rule, ServerWebExchange exchange) {
    var placed = caller.in(rule);
    Callers.remember(exchange, placed);
    return placed.reach().scope() == Scope.NONE ? NO : YES;
  }

  /** Whether a path exists is told to those who have shown a token. */
  private static boolean isKnown(Caller caller) {
    return caller != Caller.ANYBODY;
  }
}
