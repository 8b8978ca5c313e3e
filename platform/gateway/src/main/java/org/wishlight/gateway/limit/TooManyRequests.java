package org.wishlight.gateway.limit;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A client that asks for more than its share. */
final class TooManyRequests extends ResponseStatusException {

  private final long seconds;

  TooManyRequests(Duration wait) {
    super(HttpStatus.TOO_MANY_REQUESTS);
    this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
  }

  @Override
  public HttpHeaders getHeaders() {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return headers;
  }
}
