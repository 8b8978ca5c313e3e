package org.wishlight.statistics.figures;

import java.util.Locale;
import java.util.ResourceBundle;
import org.wishlight.contracts.Category;

/** What a report says in the language of its reader: Chinese, or English. */
final class ReportWords {
  private static final String ENGLISH = "en";

  private final ResourceBundle texts;
  private final boolean isEnglish;

  private ReportWords(boolean isEnglish) {
    this.isEnglish = isEnglish;
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    texts = ResourceBundle.getBundle("reports", isEnglish ? Locale.ENGLISH : Locale.ROOT, control);
  }

  static ReportWords in(Locale language) {
    return new ReportWords(language.getLanguage().equals(ENGLISH));
  }

  String of(String key) {
    return texts.getString(key);
  }

  String of(Enum<?> value) {
    return of(value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  String category(String code) {
    var category = Category.of(code);
    return isEnglish ? category.english() : category.chinese();
  }
}
