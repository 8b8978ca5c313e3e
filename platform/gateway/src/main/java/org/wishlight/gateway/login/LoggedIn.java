package org.wishlight.gateway.login;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Brings a person back to where they were when they wanted to log in. */
@Component
class LoggedIn implements ServerAuthenticationSuccessHandler {

  private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();
  private final Duration idle;

  LoggedIn(@Value("${server.reactive.session.timeout}") Duration idle) {
    this.idle = idle;
  }

  @Override
  public Mono<Void> onAuthenticationSuccess(WebFilterExchange login, Authentication person) {
    var exchange = login.getExchange();
    return exchange
        .getSession()
        .map(this::begun)
        .flatMap(back -> redirect.sendRedirect(exchange, URI.create(back)));
  }

  private String begun(WebSession session) {
    session.setMaxIdleTime(idle);
    var back = session.getAttributes().remove(LoginStart.BACK);
    return LocalPath.of(back == null ? null : back.toString());
  }
}
