package org.wishlight.identity.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Puts roles, office and neighbourhood of the caller into access tokens and ID tokens. */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /** An ID token is read once, at login; later it stands in the address that ends the session. */
  private static final Duration ID_TOKEN_LIFE = Duration.ofMinutes(5);

  private final IdentityProperties known;

  Claims(IdentityProperties known) {
    this.known = known;
  }

  @Override
  public void customize(JwtEncodingContext token) {
    var account = account(token);
    var isForLogin = is(token, OidcParameterNames.ID_TOKEN);
    if (account != null && (isForLogin || is(token, OAuth2TokenType.ACCESS_TOKEN.getValue()))) {
      token.getClaims().claims(claims -> claims.putAll(account.claims()));
    }
    if (isForLogin) {
      token.getClaims().expiresAt(Instant.now().plus(ID_TOKEN_LIFE));
    }
  }

  private static boolean is(JwtEncodingContext token, String type) {
    return token.getTokenType().getValue().equals(type);
  }

  private @Nullable Account account(JwtEncodingContext token) {
    Authentication caller = token.getPrincipal();
    return caller == null ? null : accounts(token).get(caller.getName());
  }

  private Map<String, Account> accounts(JwtEncodingContext token) {
    var forASystem =
        AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType());
    return forASystem ? known.clients() : known.users();
  }
}
