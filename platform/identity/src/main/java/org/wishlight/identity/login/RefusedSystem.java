package org.wishlight.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Tells a system in OAuth's words why it gets no token (RFC 6749, 5.2). */
final class RefusedSystem implements AuthenticationFailureHandler {

  private static final String INVALID = "{\"error\":\"invalid_client\"}";
  private static final String LATER =
      "{\"error\":\"temporarily_unavailable\",\"error_description\":\"too many wrong secrets\"}";

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse answer, AuthenticationException refused)
      throws IOException {
    answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
    if (refused instanceof Throttled throttled) {
      answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      answer.setHeader("Retry-After", Long.toString(throttled.seconds()));
      answer.getWriter().write(LATER);
    } else {
      answer.setStatus(HttpStatus.UNAUTHORIZED.value());
      answer.setHeader("WWW-Authenticate", "Basic realm=\"oauth2\"");
      answer.getWriter().write(INVALID);
    }
  }
}
