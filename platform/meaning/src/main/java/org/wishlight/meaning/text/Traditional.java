package org.wishlight.meaning.text;

import java.util.stream.IntStream;

/** Traditional characters as simplified ones (after the Unicode Han database). */
final class Traditional {
  private static final char[] SIMPLIFIED = table();

  private Traditional() {}

  static String simplified(String text) {
    var characters = text.toCharArray();
    for (var i = 0; i < characters.length; i++) {
      characters[i] = SIMPLIFIED[characters[i]];
    }
    return new String(characters);
  }

  private static char[] table() {
    var table = new char[Character.MAX_VALUE + 1];
    IntStream.range(0, table.length).forEach(c -> table[c] = (char) c);
    var lines = Resource.lines("traditional.txt");
    for (var i = 0; i < lines.get(0).length(); i++) {
      table[lines.get(0).charAt(i)] = lines.get(1).charAt(i);
    }
    return table;
  }
}
