package org.wishlight.identity.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * The logins that go on. The library's own keeps every token for ever; this one keeps no more than
 * memory allows, and nothing of systems, whose tokens speak for themselves.
 */
@Component
class Authorizations implements OAuth2AuthorizationService {

  private static final int MOST_LOGINS = 5_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

  private final Cache<String, OAuth2Authorization> logins =
      Caffeine.newBuilder().maximumSize(MOST_LOGINS).expireAfterWrite(FORGOTTEN_AFTER).build();

  @Override
  public void save(OAuth2Authorization authorization) {
    var grant = authorization.getAuthorizationGrantType();
    if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant)) {
      logins.put(authorization.getId(), authorization);
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    logins.invalidate(authorization.getId());
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return logins.getIfPresent(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return logins.asMap().values().stream()
        .filter(login -> type == null ? hasAny(login, token) : has(login, token, type.getValue()))
        .findFirst()
        .orElse(null);
  }

  private static boolean hasAny(OAuth2Authorization login, String token) {
    return login.getToken(token) != null || has(login, token, OAuth2ParameterNames.STATE);
  }

  private static boolean has(OAuth2Authorization login, String token, String type) {
    return switch (type) {
      case OAuth2ParameterNames.STATE -> token.equals(login.getAttribute(type));
      case OAuth2ParameterNames.CODE -> is(token, login.getToken(OAuth2AuthorizationCode.class));
      case OAuth2ParameterNames.ACCESS_TOKEN -> is(token, login.getAccessToken());
      case OAuth2ParameterNames.REFRESH_TOKEN -> is(token, login.getRefreshToken());
      case OidcParameterNames.ID_TOKEN -> is(token, login.getToken(OidcIdToken.class));
      default -> false;
    };
  }

  private static boolean is(
      String token, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> known) {
    return known != null && known.getToken().getTokenValue().equals(token);
  }
}
