package org.wishlight.matching.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as cameras write them: red in the upper left quarter, else blue. */
public final class CameraFile {
  public static final String CAMERA = "Wunderkamera";
  private static final int ENTRIES_AT = 8;

  private CameraFile() {}

  public static byte[] jpeg(int width, int height) {
    return written("jpeg", width, height);
  }

  public static byte[] png(int width, int height) {
    return written("png", width, height);
  }

  /** With an Exif segment behind the first two bytes that tells the camera and the place. */
  public static byte[] jpegWithPlace(int width, int height, int orientation) {
    var plain = jpeg(width, height);
    var tiff = tiff(orientation);
    var whole = ByteBuffer.allocate(plain.length + tiff.length + 10);
    whole.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
    whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
    return whole.put(plain, 2, plain.length - 2).array();
  }

  /** Camera, orientation, and 31°14' N as the place. */
  private static byte[] tiff(int orientation) {
    var tiff = ByteBuffer.allocate(200);
    tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(ENTRIES_AT).putShort((short) 3);
    entry(tiff, 0x010F, 2, CAMERA.length() + 1, 120);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x8825, 4, 1, 60);
    tiff.position(60).putShort((short) 2);
    entry(tiff, 0x0001, 2, 2, 'N' << 24);
    entry(tiff, 0x0002, 5, 3, 150);
    tiff.position(120).put((CAMERA + "\0").getBytes(StandardCharsets.US_ASCII));
    tiff.position(150).putInt(31).putInt(1).putInt(14).putInt(1).putInt(30).putInt(1);
    return tiff.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A PNG that says it is that large, and holds nothing. */
  public static byte[] pngThatClaims(int width, int height) {
    var file = ByteBuffer.allocate(8 + 25 + 12);
    file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
    header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    chunk(file, header.array());
    chunk(file, "IEND".getBytes(StandardCharsets.US_ASCII));
    return file.array();
  }

  private static void chunk(ByteBuffer file, byte[] content) {
    var sum = new CRC32();
    sum.update(content);
    file.putInt(content.length - 4).put(content).putInt((int) sum.getValue());
  }

  private static byte[] written(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height / 2);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
