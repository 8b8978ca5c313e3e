package org.wishlight.identity.account;

import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The configured clients and applications in the words of OAuth. */
@Component
class ClientRegistrations {

  private final IdentityProperties known;
  private final Secrets secrets;

  ClientRegistrations(IdentityProperties known, Secrets secrets) {
    this.known = known;
    this.secrets = secrets;
  }

  Stream<RegisteredClient> all() {
    return Stream.concat(
        known.clients().entrySet().stream().map(e -> system(e.getKey(), e.getValue())),
        known.applications().entrySet().stream().map(e -> application(e.getKey(), e.getValue())));
  }

  private RegisteredClient system(String id, Account account) {
    return registration(id, account.secret())
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .build();
  }

  private RegisteredClient application(String id, LoginApplication application) {
    return registration(id, application.secret())
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUris(uris -> uris.addAll(application.redirectUris()))
        .postLogoutRedirectUris(uris -> uris.addAll(application.postLogoutRedirectUris()))
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private RegisteredClient.Builder registration(String id, String secret) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(secrets.hashed(secret))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(known.tokenLife()).build());
  }
}
