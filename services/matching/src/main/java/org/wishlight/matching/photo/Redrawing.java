package org.wishlight.matching.photo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a photo anew, upright and no larger than is needed to see it: whatever else the camera has
 * written into the file, such as the place, is not in the new one.
 */
final class Redrawing {
  private static final int LONGEST_KEPT = 1_600;
  private static final int LONGEST_READ = 3 * LONGEST_KEPT / 2;
  private static final int LONGEST_SENT = 16_000;
  private static final long MOST_PIXELS = 40_000_000;
  private static final float QUALITY = 0.85f;
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private Redrawing() {}

  /**
   * @param sent a JPEG or PNG file
   * @throws UnfitPhoto if it is none, or too many pixels: that is known before it is unpacked
   */
  static Picture redraw(byte[] sent) {
    var isJpeg = begins(sent, JPEG);
    if (!isJpeg && !begins(sent, PNG)) {
      throw new UnfitPhoto("no-picture");
    }
    var reader = ImageIO.getImageReadersByFormatName(isJpeg ? "jpeg" : "png").next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      reader.setInput(input, true, true);
      return encoded(upright(read(reader), isJpeg ? Orientation.of(sent) : 1));
    } catch (UnfitPhoto unfit) {
      throw unfit;
    } catch (IOException | RuntimeException unreadable) {
      throw new UnfitPhoto("no-picture", unreadable);
    } finally {
      reader.dispose();
    }
  }

  private static boolean begins(byte[] sent, byte[] mark) {
    return sent.length > mark.length && Arrays.equals(sent, 0, mark.length, mark, 0, mark.length);
  }

  /** Of a large one only every so many dots are unpacked. */
  private static BufferedImage read(ImageReader reader) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    var longest = Math.max(width, height);
    if (longest > LONGEST_SENT || (long) width * height > MOST_PIXELS) {
      throw new UnfitPhoto("picture-too-large");
    }
    var wanted = reader.getDefaultReadParam();
    var every = Math.ceilDiv(longest, LONGEST_READ);
    wanted.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, wanted);
  }

  private static BufferedImage upright(BufferedImage seen, int orientation) {
    var scale = Math.min(1.0, (double) LONGEST_KEPT / Math.max(seen.getWidth(), seen.getHeight()));
    var width = scaled(seen.getWidth(), scale);
    var height = scaled(seen.getHeight(), scale);
    var isTurned = Orientation.isTurned(orientation);
    var drawn =
        new BufferedImage(
            isTurned ? height : width, isTurned ? width : height, BufferedImage.TYPE_INT_RGB);
    var turned = Orientation.upright(orientation, width, height);
    turned.concatenate(
        AffineTransform.getScaleInstance(
            (double) width / seen.getWidth(), (double) height / seen.getHeight()));
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    pen.drawImage(seen, turned, null);
    pen.dispose();
    return drawn;
  }

  private static int scaled(int length, double scale) {
    return Math.max(1, (int) Math.round(length * scale));
  }

  private static Picture encoded(BufferedImage drawn) throws IOException {
    var jpeg = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var output = new MemoryCacheImageOutputStream(jpeg)) {
      var wanted = writer.getDefaultWriteParam();
      wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wanted.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      writer.write(null, new IIOImage(drawn, null, null), wanted);
    } finally {
      writer.dispose();
    }
    return new Picture(jpeg.toByteArray(), drawn.getWidth(), drawn.getHeight());
  }
}
