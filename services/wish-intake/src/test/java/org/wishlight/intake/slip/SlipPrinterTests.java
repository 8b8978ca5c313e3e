package org.wishlight.intake.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Category;
import org.wishlight.intake.neighborhood.LocalName;

class SlipPrinterTests {
  private static final String ADDRESS = "http://localhost:8080/?code=ACDEFGHJK";

  @Test
  void printsWhatIsToBeRead() throws Exception {
    var text = textOf(SlipPrinter.pdf(aSlip("想请人清洗空调")));

    assertThat(text)
        .contains("ACD-EFG-HJK", "凉城 · 秀苑", "Liangcheng · Xiuyuan", "想请人清洗空调")
        .contains("家电清洗维修", "Appliance service", ADDRESS)
        .contains("手机号后四位", "last four digits");
  }

  @Test
  void printsACodeThatCamerasRead() throws Exception {
    var picture = ImageIO.read(new ByteArrayInputStream(SlipPicture.png(aPdf())));

    assertThat(QrReading.of(picture)).isEqualTo(ADDRESS);
  }

  @Test
  void staysOnOnePageWhateverIsTyped() throws Exception {
    var text = textOf(SlipPrinter.pdf(aSlip("🎂生日\n蛋糕𠮷" + "很".repeat(490))));

    assertThat(text).contains("□生日 蛋糕□很很", "…");
    try (var document = Loader.loadPDF(SlipPrinter.pdf(aSlip("很".repeat(500))))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void needsNoFontOfTheMachineAndLittleRoom() throws Exception {
    try (var document = Loader.loadPDF(aPdf())) {
      var fonts = document.getPage(0).getResources();
      for (var name : fonts.getFontNames()) {
        assertThat(fonts.getFont(name).isEmbedded()).isTrue();
      }
    }
    assertThat(aPdf()).hasSizeLessThan(100_000);
  }

  @Test
  void groupsCodesOfBothLengths() {
    assertThat(aSlip("x").readableCode()).isEqualTo("ACD-EFG-HJK");
    assertThat(new Slip("ABCD2345", Category.OTHER, "", name(), name(), ADDRESS).readableCode())
        .isEqualTo("ABCD-2345");
  }

  private static byte[] aPdf() throws Exception {
    return SlipPrinter.pdf(aSlip("想请人清洗空调"));
  }

  private static Slip aSlip(String text) {
    var office = new LocalName("凉城", "Liangcheng");
    return new Slip("ACDEFGHJK", Category.APPLIANCE_SERVICE, text, office, name(), ADDRESS);
  }

  private static LocalName name() {
    return new LocalName("秀苑", "Xiuyuan");
  }

  private static String textOf(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
