package org.wishlight.matching.themeday;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.wishlight.paper.Column;
import org.wishlight.paper.Leaf;
import org.wishlight.paper.Print;

/** Cards of wishes, eight on a page of A4, to be cut and hung up. */
final class CardSheets {
  private static final int ROWS = 4;
  private static final int ON_A_PAGE = 2 * ROWS;
  private static final float MARGIN = 24;
  private static final float WIDTH = (PDRectangle.A4.getWidth() - 2 * MARGIN) / 2;
  private static final float HEIGHT = (PDRectangle.A4.getHeight() - 2 * MARGIN) / ROWS;
  private static final float PADDING = 10;
  private static final float QR_SIZE = 84;
  private static final int LINES = 4;

  private CardSheets() {}

  static byte[] pdf(String title, List<WishCard> cards) throws IOException {
    try (var print = new Print(title)) {
      for (var from = 0; from == 0 || from < cards.size(); from += ON_A_PAGE) {
        var some = cards.subList(from, Math.min(cards.size(), from + ON_A_PAGE));
        print.page(PDRectangle.A4, leaf -> fill(leaf, title, some));
      }
      return print.bytes();
    }
  }

  private static void fill(Leaf leaf, String title, List<WishCard> cards) throws IOException {
    for (var place = 0; place < cards.size(); place++) {
      var left = MARGIN + place % 2 * WIDTH;
      var top = PDRectangle.A4.getHeight() - MARGIN - place / 2 * HEIGHT;
      leaf.frame(left, top, WIDTH, HEIGHT);
      fill(
          leaf.column(left + PADDING, top - PADDING, WIDTH - 2 * PADDING), title, cards.get(place));
    }
  }

  private static void fill(Column column, String title, WishCard card) throws IOException {
    column.centred(title, 8);
    column.centred(card.category().chinese() + " " + card.category().english(), 9);
    column.paragraph(card.text().replaceAll("\\s+", " "), 11, LINES);
    column.gap(4);
    column.qr(card.address(), QR_SIZE);
    column.gap(2);
    column.centred("扫一扫，我来认领 Scan to take it   " + card.mark(), 7);
  }
}
