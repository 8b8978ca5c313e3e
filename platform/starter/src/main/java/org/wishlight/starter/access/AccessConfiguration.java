package org.wishlight.starter.access;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.wishlight.starter.audit.AuditLog;
import org.wishlight.starter.caller.BearerTokens;
import org.wishlight.starter.caller.KnownTokens;
import org.wishlight.starter.caller.OidcProperties;
import org.wishlight.starter.caller.TokenReader;
import org.wishlight.starter.web.ProblemWriter;

/** The service's own door: it believes no one but the issuer, wherever a request comes from. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration"
    })
@EnableConfigurationProperties(OidcProperties.class)
class AccessConfiguration {
  private static final String[] FOR_EVERY_PROBE = {
    "/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/v3/api-docs/**"
  };

  @Bean
  Operations operations(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    return new Operations(mapping);
  }

  @Bean
  DocumentedAccess documentedAccess() {
    return new DocumentedAccess();
  }

  @Bean
  Tenancy tenancy(ReactiveMongoTemplate mongo) {
    return new Tenancy(mongo);
  }

  @Bean
  RefusalAudit refusalAudit(AuditLog log) {
    return new RefusalAudit(log);
  }

  /** The issuer's keys are fetched when the first token comes: it need not run before us. */
  @Bean
  ReactiveJwtDecoder tokens(OidcProperties oidc, Clock clock) {
    if (oidc.issuer() == null) {
      throw new IllegalStateException("say whose tokens are believed: wishlight.oidc.issuer");
    }
    var issuer = oidc.issuer().toString();
    return new KnownTokens(new SupplierReactiveJwtDecoder(() -> decoder(issuer, oidc)), clock);
  }

  private static NimbusReactiveJwtDecoder decoder(String issuer, OidcProperties oidc) {
    var decoder =
        oidc.jwks() == null
            ? NimbusReactiveJwtDecoder.withIssuerLocation(issuer).build()
            : NimbusReactiveJwtDecoder.withJwkSetUri(oidc.jwks().toString()).build();
    decoder.setJwtValidator(validator(issuer, oidc));
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> validator(String issuer, OidcProperties oidc) {
    var usual = JwtValidators.createDefaultWithIssuer(issuer);
    var audience = oidc.audience();
    return audience == null
        ? usual
        : new DelegatingOAuth2TokenValidator<>(
            usual,
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, named -> named != null && named.contains(audience)));
  }

  /** Every filter of the door as a span and a timer of its own costs more than it tells. */
  @Bean
  SecurityObservationSettings unobservedDoor() {
    return SecurityObservationSettings.noObservations();
  }

  /** Nobody has a session here: no request is remembered for after a login. */
  @Bean
  SecurityWebFilterChain door(
      ServerHttpSecurity http,
      ProblemWriter problems,
      ReactiveJwtDecoder tokens,
      Operations operations,
      OidcProperties oidc) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(
            exchange ->
                exchange
                    .pathMatchers(FOR_EVERY_PROBE)
                    .permitAll()
                    .pathMatchers("/actuator/**")
                    .hasRole("OPS")
                    .anyExchange()
                    .access(new Admission(operations)))
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenConverter(new BearerTokens())
                    .jwt(
                        jwt ->
                            jwt.jwtDecoder(tokens)
                                .jwtAuthenticationConverter(new TokenReader(oidc.claims())))
                    .authenticationEntryPoint(problems::handle)
                    .accessDeniedHandler(problems::handle))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(problems::handle)
                    .accessDeniedHandler(problems::handle))
        .build();
  }
}
