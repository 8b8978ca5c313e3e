package org.wishlight.matching.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RedrawingTests {

  @Test
  void keepsNothingButThePicture() {
    var sent = CameraFile.jpegWithPlace(320, 240, 1);
    assertThat(text(sent)).contains("Exif", CameraFile.CAMERA);

    var kept = Redrawing.redraw(sent);

    assertThat(text(kept.jpeg())).doesNotContain("Exif", CameraFile.CAMERA).startsWith("ÿØÿ");
    assertThat(kept).returns(320, Picture::width).returns(240, Picture::height);
  }

  /** Where the red quarter lies when the camera was held so. */
  @ParameterizedTest
  @CsvSource({
    "1, 320, 240, LEFT_TOP",
    "2, 320, 240, RIGHT_TOP",
    "3, 320, 240, RIGHT_BOTTOM",
    "4, 320, 240, LEFT_BOTTOM",
    "5, 240, 320, LEFT_TOP",
    "6, 240, 320, RIGHT_TOP",
    "7, 240, 320, RIGHT_BOTTOM",
    "8, 240, 320, LEFT_BOTTOM",
    "9, 320, 240, LEFT_TOP"
  })
  void putsItUpright(int orientation, int width, int height, String red) throws IOException {
    var kept = Redrawing.redraw(CameraFile.jpegWithPlace(320, 240, orientation));

    assertThat(kept).returns(width, Picture::width).returns(height, Picture::height);
    var seen = ImageIO.read(new ByteArrayInputStream(kept.jpeg()));
    var x = red.startsWith("LEFT") ? width / 4 : 3 * width / 4;
    var y = red.endsWith("TOP") ? height / 4 : 3 * height / 4;
    assertThat(isRed(seen, x, y)).isTrue();
    assertThat(isRed(seen, width - 1 - x, height - 1 - y)).isFalse();
  }

  @Test
  void makesLargePicturesSmaller() {
    assertThat(Redrawing.redraw(CameraFile.jpeg(4_000, 3_000)))
        .returns(1_600, Picture::width)
        .returns(1_200, Picture::height);
    assertThat(Redrawing.redraw(CameraFile.png(2_000, 10)))
        .returns(1_600, Picture::width)
        .returns(8, Picture::height);
    assertThat(Redrawing.redraw(CameraFile.png(9_000, 1)).height()).isEqualTo(1);
  }

  @Test
  void refusesTooManyPixelsBeforeTheyAreUnpacked() {
    for (var bomb :
        new byte[][] {
          CameraFile.pngThatClaims(50_000, 50_000),
          CameraFile.pngThatClaims(15_000, 15_000),
          CameraFile.pngThatClaims(Integer.MAX_VALUE, 1)
        }) {
      assertThatThrownBy(() -> Redrawing.redraw(bomb))
          .isInstanceOf(UnfitPhoto.class)
          .hasMessage("picture-too-large");
    }
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhatIsNoPicture(byte[] sent) {
    assertThatThrownBy(() -> Redrawing.redraw(sent))
        .isInstanceOf(UnfitPhoto.class)
        .hasMessage("no-picture");
  }

  static Stream<byte[]> refusesWhatIsNoPicture() {
    var jpeg = CameraFile.jpeg(64, 64);
    return Stream.of(
        new byte[0],
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(ISO_8859_1),
        "GIF89a".getBytes(ISO_8859_1),
        Arrays.copyOf(jpeg, 40),
        Arrays.copyOf(CameraFile.png(64, 64), 60),
        CameraFile.pngThatClaims(64, 64),
        CameraFile.pngThatClaims(0, 64),
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 0});
  }

  @Test
  void isNotLedAstrayByABrokenExifSegment() {
    var sent = CameraFile.jpegWithPlace(320, 240, 6);
    for (var at = 2; at < 60; at++) {
      var broken = sent.clone();
      broken[at] = (byte) 0xFF;
      try {
        assertThat(Redrawing.redraw(broken).jpeg()).isNotEmpty();
      } catch (UnfitPhoto unfit) {
        assertThat(unfit.code()).isEqualTo("no-picture");
      }
    }
  }

  private static boolean isRed(BufferedImage seen, int x, int y) {
    var dot = new Color(seen.getRGB(x, y));
    return dot.getRed() > 150 && dot.getBlue() < 100;
  }

  private static String text(byte[] file) {
    return new String(file, ISO_8859_1);
  }
}
