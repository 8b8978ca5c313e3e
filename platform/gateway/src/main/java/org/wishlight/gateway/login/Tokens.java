package org.wishlight.gateway.login;

import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;

/** Tokens live in their person's session, are renewed in time, and go when it goes. */
@Configuration(proxyBeanMethods = false)
class Tokens {

  @Bean
  ServerOAuth2AuthorizedClientRepository tokensOfSessions() {
    return new WebSessionServerOAuth2AuthorizedClientRepository();
  }

  @Bean
  ReactiveOAuth2AuthorizedClientManager renewal(
      ReactiveClientRegistrationRepository issuers, ServerOAuth2AuthorizedClientRepository tokens) {
    var manager = new DefaultReactiveOAuth2AuthorizedClientManager(issuers, tokens);
    var once = new RefreshedOnce();
    manager.setAuthorizedClientProvider(
        ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
            .authorizationCode()
            .refreshToken(refresh -> refresh.accessTokenResponseClient(once))
            .build());
    return manager;
  }

  @Bean
  ReactiveJwtDecoderFactory<ClientRegistration> idTokens() {
    var decoders = new ReactiveOidcIdTokenDecoderFactory();
    decoders.setJwsAlgorithmResolver(Tokens::algorithm);
    return decoders;
  }

  /** RS256, which every issuer can, unless this one says that it cannot. */
  private static SignatureAlgorithm algorithm(ClientRegistration issuer) {
    var said =
        issuer
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("id_token_signing_alg_values_supported");
    if (!(said instanceof Collection<?> known)
        || known.contains(SignatureAlgorithm.RS256.getName())) {
      return SignatureAlgorithm.RS256;
    }
    return Stream.of(SignatureAlgorithm.values())
        .filter(algorithm -> known.contains(algorithm.getName()))
        .findFirst()
        .orElse(SignatureAlgorithm.RS256);
  }
}
