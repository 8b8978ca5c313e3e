package org.wishlight.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One page, in points from its lower left corner. */
public final class Leaf {
  private static final float HAIRLINE = 0.4f;

  private final PDPageContentStream pen;
  private final Letters letters;
  private final PDRectangle size;

  Leaf(PDPageContentStream pen, Letters letters, PDRectangle size) {
    this.pen = pen;
    this.letters = letters;
    this.size = size;
  }

  /** All of the page within a margin. */
  public Column column(float margin) {
    return column(margin, size.getHeight() - margin, size.getWidth() - 2 * margin);
  }

  public Column column(float left, float top, float width) {
    return new Column(pen, letters, left, top, width);
  }

  /** Where scissors go. */
  public void frame(float left, float top, float width, float height) throws IOException {
    pen.setLineWidth(HAIRLINE);
    pen.addRect(left, top - height, width, height);
    pen.stroke();
  }
}
