package org.wishlight.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.wishlight.identity.account.IdentityProperties;
import org.wishlight.identity.login.LoginForm;
import org.wishlight.identity.login.SystemLogin;
import org.wishlight.identity.login.WrittenDown;
import org.wishlight.identity.problem.Problems;

/**
 * Which paths are open: the OAuth endpoints by their own rules, the audit log to those with a
 * token, the login page, health, figures.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

  @Bean
  @Order(1)
  SecurityFilterChain protocol(
      HttpSecurity http, SystemLogin systems, WrittenDown logouts, PagePolicy policy) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.clientAuthentication(systems).oidc(logouts);
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .headers(policy)
        .exceptionHandling(
            refusals ->
                refusals.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain operations(HttpSecurity http, JwtDecoder tokens, Problems problems) {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(withDefaults())
                    .authenticationEntryPoint(
                        (request, answer, _) -> {
                          answer.setHeader("WWW-Authenticate", "Bearer");
                          problems.write(HttpStatus.UNAUTHORIZED, request, answer);
                        }))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain everythingElse(HttpSecurity http, LoginForm login, PagePolicy policy) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                    .permitAll()
                    .requestMatchers("/v3/api-docs/**", "/login", "/login.css")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .headers(policy)
        .formLogin(login)
        .build();
  }

  @Bean
  JwtDecoder tokens(JWKSource<SecurityContext> keys, IdentityProperties identity) {
    var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(identity.issuer().toString()));
    return decoder;
  }
}
