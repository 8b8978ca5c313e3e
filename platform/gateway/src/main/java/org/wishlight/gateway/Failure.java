package org.wishlight.gateway;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.WebClientException;

/** The ways to fail at the door; each has a status and gives its name to a type of problem. */
enum Failure {
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
  CSRF(HttpStatus.FORBIDDEN),
  NO_SUCH_PATH(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
  TIMEOUT(HttpStatus.GATEWAY_TIMEOUT),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

  private final HttpStatus status;

  Failure(HttpStatus status) {
    this.status = status;
  }

  static Failure of(Throwable error) {
    return switch (error) {
      case ErrorResponse known -> of(known.getStatusCode());
      case ReadTimeoutException _ -> TIMEOUT;
      case IOException _ -> UNAVAILABLE;
      case WebClientException _ -> UNAVAILABLE;
      default -> INTERNAL_ERROR;
    };
  }

  private static Failure of(HttpStatusCode status) {
    return Stream.of(values())
        .filter(failure -> failure.status.isSameCodeAs(status))
        .findFirst()
        .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR);
  }

  HttpStatus status() {
    return status;
  }

  boolean passes() {
    return this == UNAVAILABLE || this == TIMEOUT;
  }

  /** The last word of the problem's type. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
