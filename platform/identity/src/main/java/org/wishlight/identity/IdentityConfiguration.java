package org.wishlight.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** What the issuer is made of: its key, its address and its people. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  @Bean
  JWKSource<SecurityContext> keys(IdentityProperties identity) {
    return new ImmutableJWKSet<>(SigningKey.keptIn(identity.keyFile()));
  }

  @Bean
  AuthorizationServerSettings settings(IdentityProperties identity) {
    return AuthorizationServerSettings.builder().issuer(identity.issuer().toString()).build();
  }

  @Bean
  UserDetailsService people(IdentityProperties identity, Secrets secrets) {
    return new InMemoryUserDetailsManager(
        identity.users().entrySet().stream()
            .map(user -> person(user.getKey(), user.getValue(), secrets))
            .toList());
  }

  private static UserDetails person(String name, Account account, Secrets secrets) {
    return User.withUsername(name)
        .password(secrets.hashed(account.secret()))
        .roles(account.roles().toArray(String[]::new))
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
