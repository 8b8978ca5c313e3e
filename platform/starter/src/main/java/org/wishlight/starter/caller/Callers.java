package org.wishlight.starter.caller;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives controllers the {@link Caller} of a request, as whom it was let in: never further than
 * their token goes.
 */
public final class Callers implements HandlerMethodArgumentResolver {
  private static final String ATTRIBUTE = Callers.class.getName();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
    return Mono.just(of(exchange));
  }

  /** Remembers who asks, and as whom they were let in. */
  public static void remember(ServerWebExchange exchange, Caller caller) {
    exchange.getAttributes().put(ATTRIBUTE, caller);
  }

  /** Who asks, let in or not. */
  public static Caller of(ServerWebExchange exchange) {
    return exchange.getAttributeOrDefault(ATTRIBUTE, Caller.ANYBODY);
  }
}
