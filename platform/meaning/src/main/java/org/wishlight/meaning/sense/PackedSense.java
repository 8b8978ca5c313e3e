package org.wishlight.meaning.sense;

import java.nio.ByteBuffer;

/** The numbers of a sense in a kilobyte: a byte each of its vector, half the bits of the rest. */
public final class PackedSense {
  private static final float STEPS = 127;
  private static final int HEAD = 12;

  private PackedSense() {}

  public static byte[] of(Sense sense) {
    var vector = sense.embedding();
    var largest = 1e-6f;
    for (var number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    var size = vector.length + 2 * (sense.outcomes().length + sense.tags().length) + HEAD;
    var bytes = ByteBuffer.allocate(size);
    bytes.putInt(vector.length).putInt(sense.outcomes().length).putFloat(largest);
    for (var number : vector) {
      bytes.put((byte) Math.round(number / largest * STEPS));
    }
    put(bytes, sense.outcomes());
    put(bytes, sense.tags());
    return bytes.array();
  }

  /**
   * @param plain the text, where it is needed again
   */
  public static Sense sense(String plain, byte[] packed) {
    var bytes = ByteBuffer.wrap(packed);
    var vector = new float[bytes.getInt()];
    var outcomes = new float[bytes.getInt()];
    var largest = bytes.getFloat();
    for (var n = 0; n < vector.length; n++) {
      vector[n] = bytes.get() / STEPS * largest;
    }
    take(bytes, outcomes);
    var tags = new float[bytes.remaining() / 2];
    take(bytes, tags);
    return new Sense(plain, vector, outcomes, tags);
  }

  /** As {@link Sense#nearness}, without unpacking. */
  public static double nearness(Sense one, byte[] packed) {
    var vector = one.embedding();
    var sum = 0f;
    for (var n = 0; n < vector.length; n++) {
      sum += vector[n] * packed[HEAD + n];
    }
    return sum * ByteBuffer.wrap(packed).getFloat(HEAD - Float.BYTES) / STEPS;
  }

  private static void put(ByteBuffer bytes, float[] numbers) {
    for (var number : numbers) {
      bytes.putShort(Float.floatToFloat16(number));
    }
  }

  private static void take(ByteBuffer bytes, float[] numbers) {
    for (var n = 0; n < numbers.length; n++) {
      numbers[n] = Float.float16ToFloat(bytes.getShort());
    }
  }
}
