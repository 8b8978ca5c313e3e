package org.wishlight.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Chinese and Latin letters for one document, whatever is installed where it is printed: Noto Sans
 * SC, reduced to the characters of GB 2312 and the common ones of Big5.
 */
final class Letters implements AutoCloseable {
  private static final byte[] FILE = file();
  private static final String UNKNOWN = "□";

  private final TrueTypeFont letters;
  private final CmapLookup known;
  private final PDFont font;

  Letters(PDDocument document) throws IOException {
    letters = new TTFParser().parse(new RandomAccessReadBuffer(FILE));
    known = letters.getUnicodeCmapLookup();
    font = PDType0Font.load(document, letters, true);
  }

  PDFont font() {
    return font;
  }

  /** A box where there is no such letter, as for emoji. */
  String printable(String text) {
    var printable = new StringBuilder();
    text.codePoints()
        .mapToObj(sign -> known.getGlyphId(sign) == 0 ? UNKNOWN : Character.toString(sign))
        .forEach(printable::append);
    return printable.toString();
  }

  float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** Broken as Chinese is: between any two characters, but not before a comma. */
  List<String> lines(String text, float size, float width) throws IOException {
    var breaks = BreakIterator.getLineInstance(Locale.CHINESE);
    breaks.setText(text);
    var lines = new ArrayList<String>();
    var line = "";
    for (int from = 0, to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      var piece = text.substring(from, to);
      if (!line.isEmpty() && width(line + piece, size) > width) {
        lines.add(line);
        line = "";
      }
      line += piece;
    }
    lines.add(line);
    return lines;
  }

  @Override
  public void close() throws IOException {
    letters.close();
  }

  private static byte[] file() {
    try (var file = Letters.class.getResourceAsStream("NotoSansSC.ttf")) {
      if (file == null) {
        throw new IllegalStateException("the font is missing");
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
