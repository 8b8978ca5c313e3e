package org.wishlight.identity.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents in the caller's language. */
@Component
public class Problems {

  private static final Map<Integer, String> WORDS =
      Map.of(
          400, "bad-request",
          401, "unauthenticated",
          403, "forbidden",
          404, "no-such-path",
          405, "method-not-allowed",
          406, "not-acceptable",
          429, "too-many-requests");

  private final MessageSource texts;
  private final LocaleResolver languages;
  private final JsonMapper json;

  Problems(MessageSource texts, LocaleResolver languages, JsonMapper json) {
    this.texts = texts;
    this.languages = languages;
    this.json = json;
  }

  public void write(HttpStatus status, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    write(document(status, word(status), request), request, answer);
  }

  void write(InvalidRequest invalid, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    var document = document(HttpStatus.BAD_REQUEST, "invalid-request", request);
    document.setProperty("errors", faults(invalid.faults(), languages.resolveLocale(request)));
    write(document, request, answer);
  }

  static String word(HttpStatus status) {
    return WORDS.getOrDefault(status.value(), "internal-error");
  }

  private ProblemDetail document(HttpStatus status, String word, HttpServletRequest request) {
    var language = languages.resolveLocale(request);
    var document = ProblemDetail.forStatus(status);
    document.setType(URI.create("/problems/" + word));
    document.setTitle(texts.getMessage(word + ".title", null, language));
    document.setDetail(texts.getMessage(word + ".detail", null, language));
    return document;
  }

  private List<Map<String, String>> faults(List<Fault> faults, Locale language) {
    return faults.stream()
        .map(
            fault ->
                Map.of(
                    "field", fault.field(),
                    "code", fault.code(),
                    "message", texts.getMessage("fault." + fault.code(), null, language)))
        .toList();
  }

  private void write(ProblemDetail document, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    answer.setStatus(document.getStatus());
    answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    answer.setHeader("Content-Language", languages.resolveLocale(request).toLanguageTag());
    answer.getOutputStream().write(json.writeValueAsBytes(document));
  }
}
