package org.wishlight.gateway.login;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** What a request shows of the one who sent it. */
public final class Visitor {

  static final String SESSION_COOKIE = "GWSESSION";

  private static final String BEARER = "Bearer ";
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private Visitor() {}

  /**
   * @return the token a system shows by itself, or null
   */
  public static @Nullable String bearerToken(ServerWebExchange exchange) {
    var shown = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return shown != null && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? shown.substring(BEARER.length())
        : null;
  }

  public static boolean hasSession(ServerWebExchange exchange) {
    return exchange.getRequest().getCookies().containsKey(SESSION_COOKIE);
  }

  static boolean onlyReads(ServerWebExchange exchange) {
    return READING.contains(exchange.getRequest().getMethod());
  }
}
