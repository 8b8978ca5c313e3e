package org.wishlight.notification.preference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The languages in which notices are written. */
public enum Language {
  ZH(Locale.CHINESE),
  EN(Locale.ENGLISH);

  private static final List<Locale> ALL = Arrays.stream(values()).map(Language::locale).toList();

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  @JsonValue
  public String code() {
    return locale.getLanguage();
  }

  @JsonCreator
  static Language of(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no language " + code));
  }

  /** What {@code Accept-Language} asks for, where it asks for one of them. */
  static Optional<Language> asked(HttpHeaders headers) {
    try {
      var match = Locale.lookup(headers.getAcceptLanguage(), ALL);
      return Optional.ofNullable(match).map(locale -> of(locale.getLanguage()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
