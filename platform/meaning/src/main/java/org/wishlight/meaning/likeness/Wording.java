package org.wishlight.meaning.likeness;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What two texts have in common to the eye. */
final class Wording {
  private Wording() {}

  /** 0 to 1: the share of pairs of characters that are in both (Dice's coefficient). */
  static double shared(String one, String two) {
    var pairs = pairs(one);
    var others = pairs(two);
    var common = pairs.stream().filter(others::contains).count();
    return 2d * common / Math.max(1, pairs.size() + others.size());
  }

  private static Set<String> pairs(String text) {
    return IntStream.range(1, text.length())
        .mapToObj(i -> text.substring(i - 1, i + 1))
        .collect(Collectors.toSet());
  }
}
