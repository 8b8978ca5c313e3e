package org.wishlight.starter.caller;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token of nearly every request, seen without a pattern of a thousand steps; whatever looks
 * otherwise is the framework's to judge.
 */
public final class BearerTokens implements ServerAuthenticationConverter {
  private static final String SCHEME = "Bearer ";

  private final ServerAuthenticationConverter others =
      new ServerBearerTokenAuthenticationConverter();

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    var token = usual(header);
    return token == null
        ? others.convert(exchange)
        : Mono.just(new BearerTokenAuthenticationToken(token));
  }

  private static @Nullable String usual(@Nullable String header) {
    if (header == null || !header.startsWith(SCHEME) || header.length() == SCHEME.length()) {
      return null;
    }
    var token = header.substring(SCHEME.length());
    return token.chars().allMatch(BearerTokens::isInTokens) ? token : null;
  }

  /** Base64url and the dots of a JWT. */
  private static boolean isInTokens(int sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || sign == '-'
        || sign == '_'
        || sign == '.';
  }
}
