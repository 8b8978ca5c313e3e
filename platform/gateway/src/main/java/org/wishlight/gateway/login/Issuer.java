package org.wishlight.gateway.login;

import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The one issuer. The platform's own is behind this very door, so its endpoints are known; another
 * one is asked for them when the first person logs in, and the door opens while it is down.
 */
@Component
class Issuer implements ReactiveClientRegistrationRepository {

  /** The last word of {@code /oauth2/authorization/identity}, whoever the issuer is. */
  static final String ID = "identity";

  static final String END_SESSION = "end_session_endpoint";

  private final OidcProperties oidc;
  private final URI identity;
  private final Mono<ClientRegistration> registration;

  Issuer(
      OidcProperties oidc,
      @Value("${wishlight.public-url}") URI publicUrl,
      @Value("${wishlight.services.identity}") URI identity) {
    this.oidc = oidc;
    this.identity = identity;
    this.registration = oidc.issuer().equals(publicUrl) ? Mono.just(own()) : discovered();
  }

  @Override
  public Mono<ClientRegistration> findByRegistrationId(String id) {
    return id.equals(ID) ? registration : Mono.empty();
  }

  private ClientRegistration own() {
    var inside = identity.toString();
    var outside = oidc.issuer().toString();
    return completed(ClientRegistration.withRegistrationId(ID))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .issuerUri(outside)
        .authorizationUri(outside + "/oauth2/authorize")
        .tokenUri(inside + "/oauth2/token")
        .jwkSetUri(inside + "/oauth2/jwks")
        .userNameAttributeName("sub")
        .providerConfigurationMetadata(Map.of(END_SESSION, outside + "/connect/logout"))
        .build();
  }

  private Mono<ClientRegistration> discovered() {
    return Mono.fromCallable(this::askForEndpoints)
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(
            RuntimeException.class,
            away -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "issuer", away))
        .cacheInvalidateIf(_ -> false);
  }

  private ClientRegistration askForEndpoints() {
    return completed(ClientRegistrations.fromIssuerLocation(oidc.issuer().toString())).build();
  }

  private ClientRegistration.Builder completed(ClientRegistration.Builder builder) {
    return builder
        .registrationId(ID)
        .clientId(oidc.clientId())
        .clientSecret(oidc.clientSecret())
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/login/oauth2/code/" + ID)
        .scope(oidc.scopes());
  }
}
