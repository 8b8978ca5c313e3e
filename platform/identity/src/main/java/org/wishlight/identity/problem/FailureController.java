package org.wishlight.identity.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wishlight.identity.page.Pages;

/** Where everything ends that nobody else answers: a page for people, a document for systems. */
@Hidden
@Controller
@RequestMapping("/error")
class FailureController implements ErrorController {

  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final Problems problems;
  private final Pages pages;

  FailureController(Problems problems, Pages pages) {
    this.problems = problems;
    this.pages = pages;
  }

  @RequestMapping(produces = HTML)
  @ResponseBody
  String page(HttpServletRequest request, HttpServletResponse answer, Locale language) {
    var status = status(request);
    answer.setStatus(status.value());
    var word = Problems.word(status);
    return pages.problem(word, language);
  }

  @RequestMapping
  void document(HttpServletRequest request, HttpServletResponse answer) throws IOException {
    problems.write(status(request), request, answer);
  }

  private static HttpStatus status(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
