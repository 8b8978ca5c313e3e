package org.wishlight.local.infra;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Everything told to a person, in Chinese where the terminal speaks it, in English elsewhere. */
public final class Messages {
  private static final Messages CURRENT = in(languageOf(System.getenv()));

  private final ResourceBundle texts;
  private final Locale language;

  private Messages(ResourceBundle texts, Locale language) {
    this.texts = texts;
    this.language = language;
  }

  public static String text(String key, Object... arguments) {
    return CURRENT.of(key, arguments);
  }

  public static Messages in(Locale language) {
    var chinese = language.getLanguage().equals("zh");
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    var bundle = chinese ? Locale.CHINESE : Locale.ROOT;
    return new Messages(
        ResourceBundle.getBundle("org.wishlight.local.messages", bundle, control), language);
  }

  public String of(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), language)
        .format(Stream.of(arguments).map(Messages::plain).toArray());
  }

  static Locale languageOf(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isBlank())
        .findFirst()
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("zh"))
        .map(_ -> Locale.CHINESE)
        .orElse(Locale.ENGLISH);
  }

  /** Ports and process ids are names, not quantities: no thousands separators. */
  private static Object plain(Object argument) {
    return argument instanceof Number ? argument.toString() : argument;
  }
}
