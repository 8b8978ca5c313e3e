package org.wishlight.gateway.login;

import java.time.Instant;
import java.util.Objects;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Shows the services whose session a request belongs to, by that person's own token. A session
 * whose token cannot be had any more ends.
 */
@Component
class PersonsToken implements GlobalFilter {

  private final ReactiveOAuth2AuthorizedClientManager tokens;

  PersonsToken(ReactiveOAuth2AuthorizedClientManager tokens) {
    this.tokens = tokens;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return exchange
        .getPrincipal()
        .ofType(OAuth2AuthenticationToken.class)
        .flatMap(person -> token(exchange, person))
        .map(token -> showing(token, exchange))
        .defaultIfEmpty(exchange)
        .flatMap(chain::filter);
  }

  private Mono<OAuth2AccessToken> token(
      ServerWebExchange exchange, OAuth2AuthenticationToken person) {
    var request =
        OAuth2AuthorizeRequest.withClientRegistrationId(Issuer.ID)
            .principal(person)
            .attribute(ServerWebExchange.class.getName(), exchange)
            .build();
    return tokens
        .authorize(request)
        .map(OAuth2AuthorizedClient::getAccessToken)
        .filter(PersonsToken::isAlive)
        .switchIfEmpty(Mono.defer(() -> end(exchange)))
        .onErrorResume(OAuth2AuthorizationException.class, _ -> end(exchange));
  }

  private static boolean isAlive(OAuth2AccessToken token) {
    var end = token.getExpiresAt();
    return end == null || end.isAfter(Instant.now());
  }

  private static Mono<OAuth2AccessToken> end(ServerWebExchange exchange) {
    return exchange
        .getSession()
        .flatMap(WebSession::invalidate)
        .then(Mono.error(new ResponseStatusException(HttpStatus.UNAUTHORIZED, "session over")));
  }

  private static ServerWebExchange showing(OAuth2AccessToken token, ServerWebExchange exchange) {
    var value = Objects.requireNonNull(token.getTokenValue());
    return exchange
        .mutate()
        .request(asked -> asked.headers(headers -> headers.setBearerAuth(value)))
        .build();
  }
}
