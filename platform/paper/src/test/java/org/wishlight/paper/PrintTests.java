package org.wishlight.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintTests {

  @Test
  void fillsAColumnFromTopToBottom() throws Exception {
    var text =
        printed(
            column -> {
              column.line("主题党日", 12);
              column.centred("Theme day", 12);
            });

    assertThat(text).containsSubsequence("主题党日", "Theme day");
  }

  @Test
  void cutsAParagraphThatIsTooLong() throws Exception {
    var text = printed(column -> column.paragraph("愿".repeat(500), 12, 2));

    assertThat(text.lines()).hasSize(2);
    assertThat(text).contains("…");
  }

  @Test
  void hasABoxForWhatNobodyCanDraw() throws Exception {
    assertThat(printed(column -> column.line("🎂", 12))).contains("□");
  }

  @Test
  void refusesAnAddressThatNoCameraReads() {
    assertThatThrownBy(() -> printed(column -> column.qr("x".repeat(5_000), 90)))
        .isInstanceOf(IOException.class);
  }

  private interface Filling {
    void of(Column column) throws IOException;
  }

  private static String printed(Filling filling) throws IOException {
    try (var print = new Print("test")) {
      print.page(PDRectangle.A4, leaf -> filling.of(leaf.column(40)));
      try (var document = Loader.loadPDF(print.bytes())) {
        return new PDFTextStripper().getText(document);
      }
    }
  }
}
