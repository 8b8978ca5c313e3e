package org.wishlight.gateway;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;

/** Which status a failure at the door has. */
final class Failures {

  private Failures() {}

  static HttpStatus status(Throwable failure) {
    return switch (failure) {
      case ErrorResponse named -> known(named.getStatusCode());
      case ReadTimeoutException _, TimeoutException _ -> HttpStatus.GATEWAY_TIMEOUT;
      case IOException _ -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  private static HttpStatus known(HttpStatusCode code) {
    var status = HttpStatus.resolve(code.value());
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
