package org.wishlight.intake.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.file;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class SlipsIT {
  @Autowired WebTestClient http;

  @Test
  void tellTheCodeAndNothingPersonal() throws Exception {
    var wish = file(http, aWish("我是王桂英，想修水龙头，电话 13800138000"));
    var code = String.valueOf(wish.body().get("code"));

    var pdf = slip(http, wish.id(), "pdf", MediaType.APPLICATION_PDF);

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replace("-", ""))
          .contains(code, "凉城 · 秀苑", "想修水龙头")
          .doesNotContain("王桂英", "13800138000", "凉城路");
    }
    var picture = slip(http, wish.id(), "png", MediaType.IMAGE_PNG);
    assertThat(QrReading.of(ImageIO.read(new ByteArrayInputStream(picture))))
        .isEqualTo("http://localhost:8080/?code=" + code);
  }

  @Test
  void areForWhoeverReachesTheWish() {
    var wish = file(http, aWish()).id();
    var nearby = TestCaller.officer("liangcheng", "wener").with(http);
    var elsewhere = TestCaller.system("beiwaitan").with(http);

    slip(TestCaller.system("liangcheng").with(http), wish, "pdf", MediaType.APPLICATION_PDF);
    nearby
        .get()
        .uri("/api/v1/wishes/" + wish + "/slip.pdf")
        .exchange()
        .expectStatus()
        .isEqualTo(403);
    elsewhere
        .get()
        .uri("/api/v1/wishes/" + wish + "/slip.png")
        .exchange()
        .expectStatus()
        .isEqualTo(404);
    http.get()
        .uri("/api/v1/wishes/nothing/slip.pdf")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private static byte[] slip(WebTestClient as, String wish, String kind, MediaType type) {
    return as.get()
        .uri("/api/v1/wishes/" + wish + "/slip." + kind)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(type)
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody()
        .returnResult()
        .getResponseBodyContent();
  }
}
