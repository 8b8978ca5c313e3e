package org.wishlight.identity.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What operations refuse. */
@RestControllerAdvice
class Refusals {

  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void forbidden(
      AccessDeniedException refused, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    problems.write(HttpStatus.FORBIDDEN, request, answer);
  }

  @ExceptionHandler
  void invalid(InvalidRequest invalid, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    problems.write(invalid, request, answer);
  }
}
