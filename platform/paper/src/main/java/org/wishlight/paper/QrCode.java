package org.wishlight.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** An address for cameras, drawn as squares: sharp at every size. */
final class QrCode {
  private static final Map<EncodeHintType, ?> HINTS =
      Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

  private final BitMatrix squares;

  /**
   * @throws IOException if the address is too long for a code
   */
  QrCode(String address) throws IOException {
    try {
      squares = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException tooLong) {
      throw new IOException(tooLong);
    }
  }

  void draw(PDPageContentStream page, float left, float top, float size) throws IOException {
    var side = size / squares.getWidth();
    for (var row = 0; row < squares.getHeight(); row++) {
      for (var column = 0; column < squares.getWidth(); column++) {
        if (squares.get(column, row)) {
          page.addRect(left + column * side, top - (row + 1) * side, side, side);
        }
      }
    }
    page.fill();
  }
}
