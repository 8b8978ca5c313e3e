package org.wishlight.starter.caller;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers the {@link Caller} of a request: the one place that reads tokens. */
public final class Callers implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
    return current().cast(Object.class);
  }

  /** The caller of the request that is being handled. */
  public static Mono<Caller> current() {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(context -> context.getAuthentication())
        .ofType(JwtAuthenticationToken.class)
        .map(token -> caller(token.getToken()))
        .defaultIfEmpty(Caller.OPEN);
  }

  private static Caller caller(Jwt token) {
    return new Caller(
        Objects.requireNonNull(token.getSubject(), "a token without a subject"),
        roles(token),
        token.getClaimAsString("office"),
        token.getClaimAsString("neighborhood"));
  }

  private static Set<Role> roles(Jwt token) {
    var named = token.getClaimAsStringList("roles");
    var roles = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) {
      if ((named == null ? List.of() : named).contains(role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }
}
