package org.wishlight.identity.login;

import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** A guess that was not even looked at: too many before it were wrong. */
final class Throttled extends OAuth2AuthenticationException {

  private final long seconds;

  Throttled(Duration wait) {
    super(
        new OAuth2Error(
            OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "too many wrong secrets, wait", null));
    this.seconds = wait.plusMillis(999).toSeconds();
  }

  long seconds() {
    return seconds;
  }

  long minutes() {
    return (seconds + 59) / 60;
  }
}
