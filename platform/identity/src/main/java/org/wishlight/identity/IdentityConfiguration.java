package org.wishlight.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.wishlight.identity.account.IdentityProperties;

/** What the issuer is made of: its key, its address, its clock. */
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
  Clock clock() {
    return Clock.systemUTC();
  }

  /** TLS ends before this service; the public address says whether there is any. */
  @Bean
  ServletContextInitializer cookies(IdentityProperties identity) {
    var overTls = "https".equals(identity.issuer().getScheme());
    return context -> context.getSessionCookieConfig().setSecure(overTls);
  }

  /** Lets the library forget the sessions that have ended. */
  @Bean
  HttpSessionEventPublisher endedSessions() {
    return new HttpSessionEventPublisher();
  }
}
