package org.wishlight.starter.access;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.starter.caller.Access;
import reactor.core.publisher.Mono;

/** Every operation of the service with its {@link Access}. */
final class Operations implements SmartInitializingSingleton {
  private static final String OURS = "org.wishlight.";

  private final RequestMappingHandlerMapping mapping;
  private volatile Map<Method, Access> rules = Map.of();

  Operations(RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  /** Nobody can forget to say who may call: the service does not start. */
  @Override
  public void afterSingletonsInstantiated() {
    rules =
        mapping.getHandlerMethods().values().stream()
            .map(HandlerMethod::getMethod)
            .filter(method -> method.getDeclaringClass().getName().startsWith(OURS))
            .distinct()
            .collect(Collectors.toUnmodifiableMap(method -> method, Operations::rule));
  }

  /** The rule for what is asked; empty for what no operation answers. */
  Mono<Access> asked(ServerWebExchange exchange) {
    return mapping
        .getHandler(exchange)
        .ofType(HandlerMethod.class)
        .mapNotNull(operation -> rules.get(operation.getMethod()))
        .onErrorComplete();
  }

  static @Nullable Access declared(Method operation) {
    return AnnotatedElementUtils.findMergedAnnotation(operation, Access.class);
  }

  private static Access rule(Method operation) {
    var rule = declared(operation);
    if (rule == null) {
      throw new IllegalStateException(operation + " does not say who may call it: @Access");
    }
    return rule;
  }
}
