package org.wishlight.meaning.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Cuts a text as the model was taught: every Han character alone, other words in pieces. */
final class WordPiece {
  private static final int UNKNOWN = 100;
  private static final int START = 101;
  private static final int END = 102;

  private final Map<String, Integer> pieces;

  WordPiece(Map<String, Integer> pieces) {
    this.pieces = pieces;
  }

  long[] cut(String plain, int longest) {
    var tokens = new ArrayList<Integer>();
    tokens.add(START);
    words(plain).forEach(word -> tokens.addAll(piecesOf(word)));
    var kept = tokens.subList(0, Math.min(tokens.size(), longest - 1));
    return LongStream.concat(kept.stream().mapToLong(token -> token), LongStream.of(END)).toArray();
  }

  private static List<String> words(String plain) {
    var spaced = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              var alone = Character.isIdeographic(c);
              spaced.append(alone ? " " : "").appendCodePoint(c).append(alone ? " " : "");
            });
    return List.of(spaced.toString().strip().split("\\s+"));
  }

  private List<Integer> piecesOf(String word) {
    var found = new ArrayList<Integer>();
    var start = 0;
    while (start < word.length()) {
      var end = word.length();
      while (end > start && !pieces.containsKey(piece(word, start, end))) {
        end--;
      }
      if (end == start) {
        return List.of(UNKNOWN);
      }
      found.add(pieces.getOrDefault(piece(word, start, end), UNKNOWN));
      start = end;
    }
    return found;
  }

  private static String piece(String word, int start, int end) {
    return (start > 0 ? "##" : "") + word.substring(start, end);
  }
}
