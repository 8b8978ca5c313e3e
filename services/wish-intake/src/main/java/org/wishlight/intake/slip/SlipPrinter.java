package org.wishlight.intake.slip;

import com.google.zxing.WriterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Lays a slip out on one A6 page, from top to bottom. */
final class SlipPrinter implements AutoCloseable {
  private static final float MARGIN = 22;
  private static final float WIDTH = PDRectangle.A6.getWidth();
  private static final float QR_SIZE = 128;

  private final PDPageContentStream page;
  private final SlipFont letters;
  private float y = PDRectangle.A6.getHeight() - MARGIN;

  private SlipPrinter(PDPageContentStream page, SlipFont letters) {
    this.page = page;
    this.letters = letters;
  }

  static byte[] pdf(Slip slip) throws IOException, WriterException {
    try (var document = new PDDocument();
        var letters = new SlipFont(document)) {
      var page = new PDPage(PDRectangle.A6);
      document.addPage(page);
      document.getDocumentInformation().setTitle(slip.readableCode());
      try (var printer = new SlipPrinter(new PDPageContentStream(document, page), letters)) {
        printer.print(slip);
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void print(Slip slip) throws IOException, WriterException {
    centred("点亮微心愿 Wishlight", 13);
    centred(slip.office().zh() + " · " + slip.neighborhood().zh(), 11);
    centred(slip.office().en() + " · " + slip.neighborhood().en(), 9);
    y -= 8;
    centred("心愿编号 Wish code", 9);
    centred(slip.readableCode(), 27);
    y -= 4;
    y -= QR_SIZE;
    new QrCode(slip.address()).draw(page, (WIDTH - QR_SIZE) / 2, y + QR_SIZE, QR_SIZE);
    y -= 6;
    centred("扫一扫，看进展 Scan to see how it fares", 9);
    centred(slip.address(), 7);
    y -= 6;
    centred(slip.category().chinese() + " " + slip.category().english(), 10);
    for (var line : letters.lines(letters.printable(slip.shortText()), 10, WIDTH - 2 * MARGIN)) {
      centred(line, 10);
    }
    y -= 6;
    centred("查询时请输入编号和手机号后四位", 8);
    centred("You are asked for the code and the last four digits of the phone", 7);
  }

  /** Smaller where there is no room. */
  private void centred(String text, float size) throws IOException {
    var line = letters.printable(text);
    var room = WIDTH - 2 * MARGIN;
    var fitting = Math.min(size, size * room / letters.width(line, size));
    y -= size * 1.3f;
    page.beginText();
    page.setFont(letters.font(), fitting);
    page.newLineAtOffset((WIDTH - letters.width(line, fitting)) / 2, y + size * 0.3f);
    page.showText(line);
    page.endText();
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
