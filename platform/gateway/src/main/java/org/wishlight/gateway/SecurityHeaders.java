package org.wishlight.gateway;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers to trust nothing but this door; what a service says for itself stays. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements WebFilter {

  private static final String TLS_ONLY = "Strict-Transport-Security";
  private static final String FOR_A_YEAR = "max-age=31536000";
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cache-Control",
          "no-cache");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var response = exchange.getResponse();
    var overTls = "https".equals(exchange.getRequest().getURI().getScheme());
    response.beforeCommit(() -> Mono.fromRunnable(() -> addTo(response.getHeaders(), overTls)));
    return chain.filter(exchange);
  }

  private static void addTo(HttpHeaders headers, boolean overTls) {
    if (overTls) {
      headers.set(TLS_ONLY, FOR_A_YEAR);
    }
    HEADERS.forEach(
        (name, value) -> {
          if (!headers.containsHeader(name)) {
            headers.set(name, value);
          }
        });
  }
}
