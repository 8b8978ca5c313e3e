package org.wishlight.meaning.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people write, as the lexicon and the model know it: full width, traditional characters,
 * emoji, odd blanks and shouting make no difference.
 */
public final class Plain {
  /** A wish has at most 500 characters; what follows adds nothing to its meaning. */
  private static final int LONGEST = 200;

  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Plain() {}

  /** Words and digits in lower case, anything between them one blank. */
  public static String of(String text) {
    var start = text.substring(0, Math.min(text.length(), 4 * LONGEST));
    var folded = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var words = NOT_WORDS.matcher(Traditional.simplified(folded)).replaceAll(" ").strip();
    return words.substring(0, Math.min(words.length(), LONGEST));
  }
}
