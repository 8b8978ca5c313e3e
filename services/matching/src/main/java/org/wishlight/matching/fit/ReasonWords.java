package org.wishlight.matching.fit;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.wishlight.matching.wall.domain.Reason;
import org.wishlight.meaning.tags.Tag;
import org.wishlight.meaning.tags.Tags;

/** Reasons as people read them. */
public final class ReasonWords {
  private ReasonWords() {}

  public static List<String> of(List<Reason> reasons, Locale language) {
    var isEnglish = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    var words =
        ResourceBundle.getBundle(
            "org.wishlight.matching.fit.reasons", isEnglish ? Locale.ENGLISH : Locale.ROOT);
    return reasons.stream().map(reason -> word(reason, words, isEnglish)).toList();
  }

  private static String word(Reason reason, ResourceBundle words, boolean isEnglish) {
    var text = words.getString(reason.kind().name());
    var about = reason.about();
    return about == null ? text : text.replace("{0}", name(about, isEnglish));
  }

  private static String name(String about, boolean isEnglish) {
    return Tags.find(about).map(isEnglish ? Tag::english : Tag::chinese).orElse(about);
  }
}
