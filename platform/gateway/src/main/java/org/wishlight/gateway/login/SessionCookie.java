package org.wishlight.gateway.login;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.CookieWebSessionIdResolver;

/**
 * The session's cookie: HttpOnly, SameSite=Lax, Secure where the request came by TLS. A request
 * with the id of a session that is no more does not take the cookie away: while somebody logs in,
 * their other tabs may still send the id that the login has just replaced.
 */
@Component
class SessionCookie extends CookieWebSessionIdResolver {

  SessionCookie() {
    setCookieName(Visitor.SESSION_COOKIE);
  }

  @Override
  public void expireSession(ServerWebExchange exchange) {
    // An unknown id opens nothing.
  }
}
