package org.wishlight.matching.photo;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as it says in its Exif segment (CIPA DC-008, tag 0x0112). */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final int EXIF = 0x45786966;
  private static final int TIFF_AT = 6;
  private static final int ENTRY = 12;

  private Orientation() {}

  /** 1 to 8; upright where nothing that can be read is said. */
  static int of(byte[] jpeg) {
    try {
      return inSegments(ByteBuffer.wrap(jpeg).position(2));
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      return UPRIGHT;
    }
  }

  private static int inSegments(ByteBuffer jpeg) {
    while ((jpeg.get(jpeg.position()) & 0xFF) == 0xFF) {
      var marker = jpeg.get(jpeg.position() + 1) & 0xFF;
      var length = jpeg.getShort(jpeg.position() + 2) & 0xFFFF;
      if (marker == START_OF_SCAN) {
        return UPRIGHT;
      }
      if (marker == APP1 && length > TIFF_AT && jpeg.getInt(jpeg.position() + 4) == EXIF) {
        return inTiff(jpeg.slice(jpeg.position() + 4 + TIFF_AT, length - 2 - TIFF_AT));
      }
      jpeg.position(jpeg.position() + 2 + length);
    }
    return UPRIGHT;
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var entries = tiff.getInt(4);
    var count = tiff.getShort(entries) & 0xFFFF;
    for (var at = entries + 2; at < entries + 2 + count * ENTRY; at += ENTRY) {
      if ((tiff.getShort(at) & 0xFFFF) == TAG) {
        var said = tiff.getShort(at + 8);
        return said >= UPRIGHT && said <= 8 ? said : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  static boolean isTurned(int orientation) {
    return orientation >= 5;
  }

  /** What puts a picture of {@code w} by {@code h} upright. */
  static AffineTransform upright(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }
}
