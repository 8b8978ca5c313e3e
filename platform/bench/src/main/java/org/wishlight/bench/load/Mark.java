package org.wishlight.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * The word in a wish's text by which it is found again wherever it goes. It has no digits: those
 * might be taken for a telephone number, and be masked.
 */
public final class Mark {
  /** A word with room for the number. */
  public static final String BLANK = "mark:aaaaaa";

  private static final byte[] SIGN = "mark:".getBytes(US_ASCII);
  private static final int LETTERS = BLANK.length() - SIGN.length;
  private static final int RADIX = 26;

  private Mark() {}

  /** Writes the letters of {@code number} over those of a blank that begins at {@code position}. */
  static void write(int number, ByteBuffer buffer, int position) {
    var rest = number;
    for (var letter = LETTERS - 1; letter >= 0; letter--) {
      buffer.put(position + SIGN.length + letter, (byte) ('a' + rest % RADIX));
      rest /= RADIX;
    }
  }

  /** The number of the first mark in what was read; -1 where there is none. */
  public static int find(byte[] bytes) {
    for (var at = 0; at + BLANK.length() <= bytes.length; at++) {
      if (bytes[at] == SIGN[0] && isSignAt(bytes, at)) {
        return read(bytes, at + SIGN.length);
      }
    }
    return -1;
  }

  private static boolean isSignAt(byte[] bytes, int at) {
    for (var letter = 1; letter < SIGN.length; letter++) {
      if (bytes[at + letter] != SIGN[letter]) {
        return false;
      }
    }
    return true;
  }

  private static int read(byte[] bytes, int at) {
    var number = 0;
    for (var letter = 0; letter < LETTERS; letter++) {
      var value = bytes[at + letter] - 'a';
      if (value < 0 || value >= RADIX) {
        return -1;
      }
      number = number * RADIX + value;
    }
    return number;
  }
}
