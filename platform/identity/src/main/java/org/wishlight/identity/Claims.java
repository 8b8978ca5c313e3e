package org.wishlight.identity;

import java.util.Map;
import java.util.Set;
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

  private static final Set<String> TOKENS =
      Set.of(OAuth2TokenType.ACCESS_TOKEN.getValue(), OidcParameterNames.ID_TOKEN);

  private final IdentityProperties known;

  Claims(IdentityProperties known) {
    this.known = known;
  }

  @Override
  public void customize(JwtEncodingContext token) {
    var account = account(token);
    if (account != null && TOKENS.contains(token.getTokenType().getValue())) {
      token.getClaims().claims(claims -> claims.putAll(account.claims()));
    }
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
