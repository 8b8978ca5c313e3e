package org.wishlight.gateway.login;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Sends a person to the issuer, and remembers where they were: {@code ?back=/path}; {@code
 * &lang=en} is the language they read.
 */
@Component
class LoginStart implements ServerOAuth2AuthorizationRequestResolver {

  static final String BACK = "back";

  /** A login that nobody finishes does not occupy a session for long. */
  private static final Duration TIME_TO_LOG_IN = Duration.ofMinutes(10);

  private final ServerOAuth2AuthorizationRequestResolver requests;

  LoginStart(ReactiveClientRegistrationRepository issuers) {
    requests = new DefaultServerOAuth2AuthorizationRequestResolver(issuers);
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
    return requests.resolve(exchange).flatMap(request -> remembering(exchange, request));
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String issuer) {
    return requests.resolve(exchange, issuer).flatMap(request -> remembering(exchange, request));
  }

  private static Mono<OAuth2AuthorizationRequest> remembering(
      ServerWebExchange exchange, OAuth2AuthorizationRequest request) {
    var query = exchange.getRequest().getQueryParams();
    return exchange
        .getSession()
        .doOnNext(session -> remember(session, query.getFirst(BACK)))
        .thenReturn(inLanguage(request, query.getFirst("lang")));
  }

  private static void remember(WebSession session, @Nullable String back) {
    session.getAttributes().put(BACK, LocalPath.of(back));
    if (!session.isStarted()) {
      session.setMaxIdleTime(TIME_TO_LOG_IN);
    }
  }

  private static OAuth2AuthorizationRequest inLanguage(
      OAuth2AuthorizationRequest request, @Nullable String language) {
    if (language == null || !language.matches("[a-zA-Z]{2}")) {
      return request;
    }
    return OAuth2AuthorizationRequest.from(request)
        .additionalParameters(more -> more.put("ui_locales", language.toLowerCase(Locale.ROOT)))
        .build();
  }
}
