package org.wishlight.gateway;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The words of problem documents, in Chinese for those who ask for it and in English. */
@Component
class ProblemTexts {

  private final MessageSource messages;

  ProblemTexts(MessageSource messages) {
    this.messages = messages;
  }

  Locale locale(ServerWebExchange exchange) {
    var wanted = exchange.getLocaleContext().getLocale();
    var chinese = wanted != null && wanted.getLanguage().equals(Locale.CHINESE.getLanguage());
    return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  Problem problem(HttpStatus status, Locale locale) {
    return new Problem(
        "/problems/" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        text(status, "title", status.getReasonPhrase(), locale),
        status.value(),
        text(status, "detail", "", locale));
  }

  private String text(HttpStatus status, String part, String otherwise, Locale locale) {
    var text = messages.getMessage(status.value() + "." + part, null, otherwise, locale);
    return text == null ? otherwise : text;
  }
}
