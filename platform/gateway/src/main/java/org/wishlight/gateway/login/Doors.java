package org.wishlight.gateway.login;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Two ways in. Systems show a token of their own and people log in at the issuer's pages: for both
 * the door has no session. Browsers have one. Who may do what, the services decide.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(OidcProperties.class)
class Doors {

  /** As in the routes: what the issuer itself answers, with cookies and rules of its own. */
  private static final String[] NOT_OURS = {
    "/oauth2/authorize",
    "/oauth2/token",
    "/oauth2/jwks",
    "/oauth2/revoke",
    "/oauth2/introspect",
    "/userinfo",
    "/connect/logout",
    "/.well-known/**",
    "/login",
    "/login.css",
    "/docs/**",
    "/actuator/**"
  };

  @Bean
  @Order(1)
  SecurityWebFilterChain withoutSession(ServerHttpSecurity http) {
    return plain(http)
        .securityMatcher(
            new OrServerWebExchangeMatcher(
                Doors::showsAToken, ServerWebExchangeMatchers.pathMatchers(NOT_OURS)))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .csrf(CsrfSpec::disable)
        .logout(LogoutSpec::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityWebFilterChain browsers(
      ServerHttpSecurity http, LoginStart start, LoggedIn loggedIn, LoggedOut loggedOut) {
    return plain(http)
        .csrf(CrossSiteToken::configure)
        .oauth2Login(
            login ->
                login
                    .loginPage("/oauth2/authorization/" + Issuer.ID)
                    .authenticationMatcher(path(HttpMethod.GET, "/login/oauth2/code/" + Issuer.ID))
                    .authorizationRequestResolver(start)
                    .authenticationSuccessHandler(loggedIn)
                    .authenticationFailureHandler(
                        new RedirectServerAuthenticationFailureHandler("/?login=failed")))
        .logout(
            logout ->
                logout
                    .requiresLogout(path(HttpMethod.POST, "/logout"))
                    .logoutHandler(
                        new DelegatingServerLogoutHandler(
                            new SecurityContextServerLogoutHandler(),
                            new WebSessionServerLogoutHandler()))
                    .logoutSuccessHandler(loggedOut))
        .build();
  }

  @Bean
  ServerExchangeRejectedHandler ambiguousPaths() {
    return (_, refused) ->
        Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, "ambiguous", refused));
  }

  private static ServerHttpSecurity plain(ServerHttpSecurity http) {
    return http.authorizeExchange(all -> all.anyExchange().permitAll())
        .headers(HeaderSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .requestCache(RequestCacheSpec::disable);
  }

  private static Mono<MatchResult> showsAToken(ServerWebExchange exchange) {
    return Visitor.bearerToken(exchange) == null ? MatchResult.notMatch() : MatchResult.match();
  }

  private static ServerWebExchangeMatcher path(HttpMethod method, String path) {
    return new PathPatternParserServerWebExchangeMatcher(path, method);
  }
}
