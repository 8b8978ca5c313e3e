package org.wishlight.meaning.lexicon;

import java.util.Collection;

/** How long the words are at most that begin with a character: most characters begin none. */
final class Longest {
  private final byte[] lengths = new byte[Character.MAX_VALUE + 1];

  Longest(Collection<String> words) {
    for (var word : words) {
      var first = word.charAt(0);
      lengths[first] = (byte) Math.max(lengths[first], word.length());
    }
  }

  int from(char first) {
    return lengths[first];
  }
}
