package org.wishlight.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A part of a page that is filled from top to bottom. */
public final class Column {
  private static final float LEADING = 1.3f;
  private static final float DESCENT = 0.3f;

  private final PDPageContentStream pen;
  private final Letters letters;
  private final float left;
  private final float width;
  private float y;

  Column(PDPageContentStream pen, Letters letters, float left, float top, float width) {
    this.pen = pen;
    this.letters = letters;
    this.left = left;
    this.width = width;
    this.y = top;
  }

  /** How high above the page's lower edge the next line begins. */
  public float y() {
    return y;
  }

  public void gap(float points) {
    y -= points;
  }

  /** Smaller where there is no room. */
  public void centred(String text, float size) throws IOException {
    var line = letters.printable(text);
    var fitting = fitting(line, size);
    show(line, fitting, left + (width - letters.width(line, fitting)) / 2, size);
  }

  /** The same from the left edge. */
  public void line(String text, float size) throws IOException {
    var line = letters.printable(text);
    show(line, fitting(line, size), left, size);
  }

  /**
   * As many lines as it takes, centred.
   *
   * @param most what does not fit into so many is left out
   */
  public void paragraph(String text, float size, int most) throws IOException {
    var lines = letters.lines(letters.printable(text), size, width);
    for (var number = 0; number < Math.min(most, lines.size()); number++) {
      var isCut = number == most - 1 && lines.size() > most;
      centred(isCut ? lines.get(number) + "…" : lines.get(number), size);
    }
  }

  /** Centred, with the address in squares. */
  public void qr(String address, float size) throws IOException {
    new QrCode(address).draw(pen, left + (width - size) / 2, y, size);
    y -= size;
  }

  private float fitting(String line, float size) throws IOException {
    return line.isEmpty() ? size : Math.min(size, size * width / letters.width(line, size));
  }

  private void show(String line, float fitting, float from, float size) throws IOException {
    y -= size * LEADING;
    pen.beginText();
    pen.setFont(letters.font(), fitting);
    pen.newLineAtOffset(from, y + size * DESCENT);
    pen.showText(line);
    pen.endText();
  }
}
