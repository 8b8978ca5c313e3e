package org.wishlight.gateway;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * {@code IdentityLogin} in a route: the identity service gets its own cookie and no other, and
 * learns whether the person's browser came by TLS.
 */
@Component
class IdentityLoginGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

  private static final String COOKIE = "IDSESSION";
  private static final String SCHEME = "X-Door-Scheme";
  private static final String PORT = "X-Door-Port";
  private static final int TLS_PORT = 443;

  @Override
  public GatewayFilter apply(Object nothing) {
    return (exchange, chain) -> {
      var asked = exchange.getRequest();
      var inward = asked.mutate().headers(headers -> rewrite(headers, asked)).build();
      return chain.filter(exchange.mutate().request(inward).build());
    };
  }

  private static void rewrite(HttpHeaders headers, ServerHttpRequest asked) {
    headers.remove(HttpHeaders.COOKIE);
    var own = asked.getCookies().getFirst(COOKIE);
    if (own != null) {
      headers.set(HttpHeaders.COOKIE, COOKIE + "=" + own.getValue());
    }
    headers.remove(SCHEME);
    headers.remove(PORT);
    if ("https".equals(asked.getURI().getScheme())) {
      var port = asked.getURI().getPort();
      headers.set(SCHEME, "https");
      headers.set(PORT, Integer.toString(port < 0 ? TLS_PORT : port));
    }
  }
}
