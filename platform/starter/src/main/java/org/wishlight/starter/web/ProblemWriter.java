package org.wishlight.starter.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.wishlight.starter.observability.Restored;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Every error answer of a service, in the caller's language: RFC 9457 problem documents. */
@Order(-2)
public final class ProblemWriter implements WebExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RETRY_AFTER = "retryAfter";
  private static final Optional<String> SOON = Optional.of("1");

  private final MessageSource texts;

  ProblemWriter(MessageSource texts) {
    this.texts = texts;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(error);
    }
    var problem = Problems.of(error);
    return problem.status().is5xxServerError()
        ? Restored.defer(() -> logged(exchange, error, problem))
        : write(exchange, problem);
  }

  private Mono<Void> logged(ServerWebExchange exchange, Throwable error, Problem problem) {
    log.error("{} {}", exchange.getRequest().getMethod(), exchange.getRequest().getPath(), error);
    return write(exchange, problem);
  }

  private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
    var language = language(exchange);
    var response = exchange.getResponse();
    response.setStatusCode(problem.status());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().setContentLanguage(language);
    retryAfter(problem)
        .ifPresent(seconds -> response.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds));
    if (problem.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    var path = exchange.getRequest().getPath().value();
    var body = JSON.writeValueAsBytes(document(problem, language, path));
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  /** In seconds, as the problem says; a second where we are busy. */
  private static Optional<String> retryAfter(Problem problem) {
    var said = problem.facts().get(RETRY_AFTER);
    var isBusy = problem.status().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
    return Optional.ofNullable(said)
        .map(String::valueOf)
        .or(() -> isBusy ? SOON : Optional.empty());
  }

  /** The document alone, for answers that carry several, such as a line of a stream each. */
  public Map<String, Object> document(Throwable error, Locale language, String path) {
    return document(Problems.of(error), language, path);
  }

  private Map<String, Object> document(Problem problem, Locale language, String path) {
    var document = new LinkedHashMap<String, Object>();
    document.put("type", "/problems/" + problem.name());
    document.put("title", text("problem." + problem.name() + ".title", problem.facts(), language));
    document.put("status", problem.status().value());
    document.put(
        "detail", text("problem." + problem.name() + ".detail", problem.facts(), language));
    document.put("instance", path);
    problem.facts().forEach(document::putIfAbsent);
    if (!problem.faults().isEmpty()) {
      document.put("errors", problem.faults().stream().map(f -> error(f, language)).toList());
    }
    return document;
  }

  private Map<String, Object> error(FieldFault fault, Locale language) {
    var error = new LinkedHashMap<String, Object>();
    error.put("field", fault.field());
    error.put("code", fault.code());
    error.put("message", text("fault." + fault.code(), fault.facts(), language));
    return error;
  }

  /** Named places, as in {@code {max}}: a text reads well without its code. */
  private String text(String key, Map<String, Object> facts, Locale language) {
    var text = texts.getMessage(key, null, key, language);
    for (var fact : new TreeMap<>(facts).entrySet()) {
      text =
          (text == null ? key : text)
              .replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
    }
    return text == null ? key : text;
  }

  /** What the caller asked for, as far as there is a choice; Chinese for who does not say. */
  public static Locale language(ServerWebExchange exchange) {
    try {
      return exchange.getRequest().getHeaders().getAcceptLanguage().stream()
          .map(Locale.LanguageRange::getRange)
          .filter(language -> language.startsWith("zh") || language.startsWith("en"))
          .map(language -> language.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
          .findFirst()
          .orElse(Locale.SIMPLIFIED_CHINESE);
    } catch (IllegalArgumentException unreadable) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }
}
