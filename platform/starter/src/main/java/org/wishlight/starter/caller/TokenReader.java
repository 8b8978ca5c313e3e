package org.wishlight.starter.caller;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/** Finds in a verified token who is calling; the one place that knows its claims. */
public final class TokenReader implements Converter<Jwt, Mono<CallerToken>> {
  private final OidcProperties.Claims claims;

  public TokenReader(OidcProperties.Claims claims) {
    this.claims = claims;
  }

  @Override
  public Mono<CallerToken> convert(Jwt token) {
    var subject = text(token, claims.subject());
    return subject == null
        ? Mono.error(new InvalidBearerTokenException("a token without " + claims.subject()))
        : Mono.just(new CallerToken(token, caller(subject, token)));
  }

  private Caller caller(String subject, Jwt token) {
    return new Caller(
        subject,
        roles(token),
        text(token, claims.office()),
        text(token, claims.neighborhood()),
        Reach.NONE);
  }

  /** Roles that nobody knows open nothing. */
  private Set<Role> roles(Jwt token) {
    var named = names(at(token.getClaims(), claims.roles())).map(this::plain).toList();
    var roles = EnumSet.noneOf(Role.class);
    Stream.of(Role.values()).filter(role -> named.contains(role.name())).forEach(roles::add);
    return roles;
  }

  private static Stream<String> names(@Nullable Object claim) {
    return switch (claim) {
      case Collection<?> many -> many.stream().map(String::valueOf);
      case String one -> Stream.of(one.split("[ ,]+"));
      case null, default -> Stream.empty();
    };
  }

  private String plain(String name) {
    var prefix = claims.rolePrefix();
    return (name.startsWith(prefix) ? name.substring(prefix.length()) : "")
        .toUpperCase(Locale.ROOT);
  }

  /** A claim that is no text, or a list of just one, names nothing. */
  private static @Nullable String text(Jwt token, String path) {
    var claim = at(token.getClaims(), path);
    var value = claim instanceof List<?> list && list.size() == 1 ? list.getFirst() : claim;
    return value instanceof String text && !text.isBlank() ? text : null;
  }

  /** The whole path as one name comes first: some issuers' names are addresses with dots. */
  private static @Nullable Object at(@Nullable Object claims, String path) {
    if (!(claims instanceof Map<?, ?> map)) {
      return null;
    }
    var dot = path.indexOf('.');
    return map.containsKey(path) || dot < 0
        ? map.get(path)
        : at(map.get(path.substring(0, dot)), path.substring(dot + 1));
  }
}
