package org.wishlight.gateway.login;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.WebSessionServerCsrfTokenRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Protects sessions from the forms of other sites: what a session changes must carry the token that
 * only our own page can read. The session keeps the token, the cookie only tells it to the page.
 */
final class CrossSiteToken implements ServerCsrfTokenRequestHandler {

  private static final String COOKIE = "XSRF-TOKEN";
  private static final String HEADER = "X-XSRF-TOKEN";

  private CrossSiteToken() {}

  static void configure(CsrfSpec csrf) {
    var tokens = new WebSessionServerCsrfTokenRepository();
    tokens.setHeaderName(HEADER);
    csrf.csrfTokenRepository(tokens)
        .csrfTokenRequestHandler(new CrossSiteToken())
        .requireCsrfProtectionMatcher(CrossSiteToken::changesASession)
        .accessDeniedHandler(CrossSiteToken::refuse);
  }

  /** Tells the page its session's token. */
  static Mono<Void> tell(ServerWebExchange exchange) {
    Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
    return token
        .doOnNext(
            known -> exchange.getResponse().addCookie(cookie(exchange, known.getToken()).build()))
        .then();
  }

  static ResponseCookie forgotten(ServerWebExchange exchange) {
    return cookie(exchange, "").maxAge(Duration.ZERO).build();
  }

  @Override
  public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
    exchange.getAttributes().put(CsrfToken.class.getName(), token);
  }

  /** From the header alone: a look into the body would keep it from the service. */
  @Override
  public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
    return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HEADER));
  }

  private static Mono<MatchResult> changesASession(ServerWebExchange exchange) {
    return !Visitor.hasSession(exchange) || Visitor.onlyReads(exchange)
        ? MatchResult.notMatch()
        : exchange
            .getSession()
            .flatMap(session -> session.isStarted() ? MatchResult.match() : MatchResult.notMatch());
  }

  private static Mono<Void> refuse(ServerWebExchange exchange, AccessDeniedException forged) {
    return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, "csrf", forged));
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      ServerWebExchange exchange, String value) {
    return ResponseCookie.from(COOKIE, value)
        .path("/")
        .sameSite("Lax")
        .secure("https".equals(exchange.getRequest().getURI().getScheme()));
  }
}
