package org.wishlight.gateway.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import reactor.core.publisher.Mono;

/**
 * Requests of one page that find their token at its end together ask for one new token, not for one
 * each: an issuer may take a refresh token once only.
 */
final class RefreshedOnce
    implements ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> {

  private static final Duration TOGETHER = Duration.ofSeconds(30);

  private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer =
      new WebClientReactiveRefreshTokenTokenResponseClient();
  private final Cache<String, Mono<OAuth2AccessTokenResponse>> underWay =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(TOGETHER).build();

  @Override
  public Mono<OAuth2AccessTokenResponse> getTokenResponse(OAuth2RefreshTokenGrantRequest request) {
    return underWay.get(
        request.getRefreshToken().getTokenValue(),
        _ -> issuer.getTokenResponse(request).cache(TOGETHER));
  }
}
