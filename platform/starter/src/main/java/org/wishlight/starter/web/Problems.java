package org.wishlight.starter.web;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

/** Which problem an exception is for the caller. */
final class Problems {
  private static final Map<Integer, String> BY_STATUS =
      Map.of(
          400, "bad-request",
          401, "unauthenticated",
          403, "forbidden",
          404, "no-such-path",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "too-large",
          415, "unsupported-media-type",
          429, "too-many-requests",
          503, "unavailable");

  private Problems() {}

  static Problem of(Throwable error) {
    return switch (error) {
      case Refusal refusal ->
          new Problem(refusal.status(), refusal.problem(), refusal.facts(), List.of());
      case InvalidRequest invalid ->
          new Problem(invalid.status(), "invalid-request", Map.of(), invalid.faults());
      case MissingRequestValueException missing -> fault(missing.getName(), "required");
      case ServerWebInputException input -> ofInput(input);
      case AuthenticationException _ -> ofStatus(HttpStatus.UNAUTHORIZED);
      case AccessDeniedException _ -> ofStatus(HttpStatus.FORBIDDEN);
      case DataBufferLimitException _ -> ofStatus(HttpStatus.CONTENT_TOO_LARGE);
      case DecodingException _ -> fault("", "malformed");
      case ErrorResponse response -> ofStatus(response.getStatusCode());
      default -> ofStatus(isStoreAway(error) ? HttpStatus.SERVICE_UNAVAILABLE : serverError());
    };
  }

  private static Problem ofInput(ServerWebInputException input) {
    var cause = input.getCause();
    if (cause instanceof InvalidRequest || cause instanceof DataBufferLimitException) {
      return of(cause);
    }
    if (!input.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST)) {
      return ofStatus(input.getStatusCode());
    }
    var parameter = input.getMethodParameter();
    var name = parameter == null ? null : parameter.getParameterName();
    return fault(name == null || isBody(input) ? "" : name, isBody(input) ? "required" : "type");
  }

  private static boolean isBody(ServerWebInputException input) {
    var parameter = input.getMethodParameter();
    return parameter != null
        && parameter.hasParameterAnnotation(
            org.springframework.web.bind.annotation.RequestBody.class);
  }

  private static Problem fault(String field, String code) {
    var facts = Map.<String, Object>of("line", 1, "column", 1);
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "invalid-request",
        Map.of(),
        List.of(new FieldFault(field, code, facts)));
  }

  private static Problem ofStatus(HttpStatusCode status) {
    return Problem.of(status, BY_STATUS.getOrDefault(status.value(), "internal-error"));
  }

  private static HttpStatus serverError() {
    return HttpStatus.INTERNAL_SERVER_ERROR;
  }

  private static boolean isStoreAway(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof MongoException);
  }
}
