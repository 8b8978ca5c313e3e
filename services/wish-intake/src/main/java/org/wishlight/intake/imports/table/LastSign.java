package org.wishlight.intake.imports.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers what stands last in a text but for line ends: a quoted cell must end with a quote. */
final class LastSign extends FilterReader {
  private char last;

  LastSign(Reader text) {
    super(text);
  }

  boolean isQuote() {
    return last == '"';
  }

  @Override
  public int read(char[] signs, int from, int length) throws IOException {
    var count = super.read(signs, from, length);
    for (var n = from + count - 1; n >= from; n--) {
      if (!Character.isWhitespace(signs[n])) {
        last = signs[n];
        break;
      }
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    var sign = super.read();
    if (sign >= 0 && !Character.isWhitespace(sign)) {
      last = (char) sign;
    }
    return sign;
  }
}
