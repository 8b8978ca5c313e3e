package org.wishlight.intake.slip;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.wishlight.paper.Column;
import org.wishlight.paper.Print;

/** Lays a slip out on one A6 page, from top to bottom. */
final class SlipPrinter {
  private static final float MARGIN = 22;
  private static final float QR_SIZE = 128;

  private SlipPrinter() {}

  static byte[] pdf(Slip slip) throws IOException {
    try (var print = new Print(slip.readableCode())) {
      print.page(PDRectangle.A6, leaf -> fill(leaf.column(MARGIN), slip));
      return print.bytes();
    }
  }

  private static void fill(Column column, Slip slip) throws IOException {
    column.centred("点亮微心愿 Wishlight", 13);
    column.centred(slip.office().zh() + " · " + slip.neighborhood().zh(), 11);
    column.centred(slip.office().en() + " · " + slip.neighborhood().en(), 9);
    column.gap(8);
    column.centred("心愿编号 Wish code", 9);
    column.centred(slip.readableCode(), 27);
    column.gap(4);
    column.qr(slip.address(), QR_SIZE);
    column.gap(6);
    column.centred("扫一扫，看进展 Scan to see how it fares", 9);
    column.centred(slip.address(), 7);
    column.gap(6);
    column.centred(slip.category().chinese() + " " + slip.category().english(), 10);
    column.paragraph(slip.shortText(), 10, Integer.MAX_VALUE);
    column.gap(6);
    column.centred("查询时请输入编号和手机号后四位", 8);
    column.centred("You are asked for the code and the last four digits of the phone", 7);
  }
}
