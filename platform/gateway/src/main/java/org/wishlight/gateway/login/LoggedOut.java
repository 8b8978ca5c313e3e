package org.wishlight.gateway.login;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the page where to go so that the issuer's session ends too (OpenID Connect RP-Initiated
 * Logout 1.0); a script could not follow a redirect there.
 */
@Component
class LoggedOut implements ServerLogoutSuccessHandler {

  private static final String START = "/";

  private final ReactiveClientRegistrationRepository issuers;
  private final JsonMapper json;

  LoggedOut(ReactiveClientRegistrationRepository issuers, JsonMapper json) {
    this.issuers = issuers;
    this.json = json;
  }

  @Override
  public Mono<Void> onLogoutSuccess(WebFilterExchange logout, Authentication person) {
    var exchange = logout.getExchange();
    return location(exchange, person).flatMap(location -> answer(exchange, location));
  }

  private Mono<String> location(ServerWebExchange exchange, Authentication person) {
    return person.getPrincipal() instanceof OidcUser user
        ? issuers
            .findByRegistrationId(Issuer.ID)
            .mapNotNull(issuer -> endSession(issuer, user, exchange))
            .defaultIfEmpty(START)
        : Mono.just(START);
  }

  private static @Nullable String endSession(
      ClientRegistration issuer, OidcUser user, ServerWebExchange exchange) {
    var endpoint = issuer.getProviderDetails().getConfigurationMetadata().get(Issuer.END_SESSION);
    var home =
        UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
            .replacePath(START)
            .replaceQuery(null);
    return endpoint == null
        ? null
        : UriComponentsBuilder.fromUriString(endpoint.toString())
            .queryParam("id_token_hint", user.getIdToken().getTokenValue())
            .queryParam("post_logout_redirect_uri", "{home}")
            .encode()
            .build(home.build().toUriString())
            .toString();
  }

  private Mono<Void> answer(ServerWebExchange exchange, String location) {
    var body = json.writeValueAsBytes(Map.of("location", location));
    var response = exchange.getResponse();
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    response.getHeaders().setCacheControl("no-store");
    response.addCookie(CrossSiteToken.forgotten(exchange));
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }
}
