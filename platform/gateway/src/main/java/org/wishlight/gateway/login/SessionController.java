package org.wishlight.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the page who is logged in; never a token. */
@RestController
class SessionController {

  private final ServerOAuth2AuthorizedClientRepository tokens;
  private final OidcProperties oidc;

  SessionController(ServerOAuth2AuthorizedClientRepository tokens, OidcProperties oidc) {
    this.tokens = tokens;
    this.oidc = oidc;
  }

  @GetMapping("/session")
  Mono<ResponseEntity<CurrentSession>> session(ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .ofType(OAuth2AuthenticationToken.class)
        .flatMap(login -> current(exchange, login))
        .defaultIfEmpty(CurrentSession.OF_NOBODY)
        .map(session -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session));
  }

  private Mono<CurrentSession> current(
      ServerWebExchange exchange, OAuth2AuthenticationToken login) {
    return CrossSiteToken.tell(exchange)
        .then(tokens.loadAuthorizedClient(Issuer.ID, login, exchange))
        .map(issued -> person(login, issued))
        .zipWith(
            exchange.getSession(),
            (person, session) ->
                CurrentSession.of(person, Instant.now().plus(session.getMaxIdleTime())));
  }

  private Person person(OAuth2AuthenticationToken login, OAuth2AuthorizedClient issued) {
    var user = login.getPrincipal();
    var said =
        List.of(
            user == null ? Map.<String, Object>of() : user.getAttributes(),
            unverified(issued.getAccessToken().getTokenValue()));
    return Person.of(login.getName(), said, oidc.claims());
  }

  /**
   * Only shown: the services decide, and verify it themselves. Some issuers put roles here alone.
   */
  private static Map<String, Object> unverified(String accessToken) {
    try {
      var claims = JWTParser.parse(accessToken).getJWTClaimsSet();
      return claims == null ? Map.of() : claims.getClaims();
    } catch (ParseException opaque) {
      return Map.of();
    }
  }

  /**
   * What the page shows in its head.
   *
   * @param expiresAt when the session ends if nothing happens any more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CurrentSession(
      boolean anonymous,
      @Nullable String name,
      @Nullable List<String> roles,
      @Nullable String office,
      @Nullable String neighborhood,
      @Nullable Instant expiresAt) {

    static final CurrentSession OF_NOBODY = new CurrentSession(true, null, null, null, null, null);

    static CurrentSession of(Person person, Instant end) {
      return new CurrentSession(
          false, person.name(), person.roles(), person.office(), person.neighborhood(), end);
    }
  }
}
