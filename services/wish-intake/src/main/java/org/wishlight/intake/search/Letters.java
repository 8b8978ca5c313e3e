package org.wishlight.intake.search;

import com.hankcs.hanlp.HanLP;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Texts as they are compared: simplified characters, half width, lower case. Whoever writes
 * differently means the same.
 */
final class Letters {
  private static final Pattern RUN =
      Pattern.compile("(?<han>\\p{IsHan}+)|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}]]+");

  private Letters() {}

  /** Each run of Chinese characters to the one, each other word or number to the other. */
  static void read(String text, Consumer<String> han, Consumer<String> word) {
    var runs = RUN.matcher(folded(text));
    while (runs.find()) {
      (runs.group("han") == null ? word : han).accept(runs.group());
    }
  }

  static boolean isHan(int sign) {
    return UnicodeScript.of(sign) == UnicodeScript.HAN;
  }

  private static String folded(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return plain.codePoints().anyMatch(Letters::isHan)
        ? HanLP.convertToSimplifiedChinese(plain)
        : plain;
  }
}
