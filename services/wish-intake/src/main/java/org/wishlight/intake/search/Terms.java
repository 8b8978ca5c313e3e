package org.wishlight.intake.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a text is found by: every two neighbouring Chinese characters, the last one of each run, and
 * each word in other letters. Pairs hold every Chinese word of any dictionary, also of tomorrow's:
 * where words end is asked of the question only, and nothing is indexed again for a new word.
 */
public final class Terms {
  /** The field of a document that holds them. */
  public static final String FIELD = "terms";

  private static final int LONGEST_WORD = 40;

  private Terms() {}

  public static List<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    Letters.read(
        text,
        run -> {
          var pairs = pairs(run);
          terms.addAll(pairs);
          terms.add(run.substring(run.offsetByCodePoints(run.length(), -1)));
        },
        word -> terms.add(shortened(word)));
    return List.copyOf(terms);
  }

  /** Empty for a single character. */
  static List<String> pairs(String run) {
    var signs = run.codePoints().mapToObj(Character::toString).toList();
    var pairs = new ArrayList<String>();
    IntStream.range(1, signs.size()).forEach(n -> pairs.add(signs.get(n - 1) + signs.get(n)));
    return pairs;
  }

  static String shortened(String word) {
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
  }
}
