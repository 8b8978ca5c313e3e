package org.wishlight.gateway;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Problem documents in words: Chinese, or English for those who ask for it. */
@Component
class ProblemTexts {

  private final MessageSource texts;

  ProblemTexts(MessageSource texts) {
    this.texts = texts;
  }

  static Locale language(ServerWebExchange exchange) {
    try {
      return exchange.getRequest().getHeaders().getAcceptLanguageAsLocales().stream()
          .map(locale -> Locale.of(locale.getLanguage()))
          .filter(locale -> locale.equals(Locale.CHINESE) || locale.equals(Locale.ENGLISH))
          .findFirst()
          .filter(Locale.ENGLISH::equals)
          .orElse(Locale.SIMPLIFIED_CHINESE);
    } catch (IllegalArgumentException unreadable) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }

  Problem problem(Failure failure, Locale language, String path) {
    return new Problem(
        "/problems/" + failure.word(),
        texts.getMessage(failure.word() + ".title", null, language),
        failure.status().value(),
        texts.getMessage(failure.word() + ".detail", null, language),
        path);
  }
}
