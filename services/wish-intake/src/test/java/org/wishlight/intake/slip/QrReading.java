package org.wishlight.intake.slip;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;

/** What a camera reads on a picture. */
final class QrReading {
  private QrReading() {}

  static String of(BufferedImage picture) throws Exception {
    var width = picture.getWidth();
    var height = picture.getHeight();
    var dots = picture.getRGB(0, 0, width, height, null, 0, width);
    var seen = new HybridBinarizer(new RGBLuminanceSource(width, height, dots));
    return new QRCodeReader().decode(new BinaryBitmap(seen)).getText();
  }
}
