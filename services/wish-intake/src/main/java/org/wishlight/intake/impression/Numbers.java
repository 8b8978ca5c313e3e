package org.wishlight.intake.impression;

import java.nio.ByteBuffer;
import org.bson.types.Binary;
import org.wishlight.meaning.sense.Sense;

/** The numbers of a sense in a kilobyte: a byte each of its vector, half the bits of the rest. */
final class Numbers {
  private static final float STEPS = 127;

  private Numbers() {}

  static Binary of(Sense sense) {
    var vector = sense.embedding();
    var largest = 1e-6f;
    for (var number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    var size = vector.length + 2 * (sense.outcomes().length + sense.tags().length) + 12;
    var bytes = ByteBuffer.allocate(size);
    bytes.putInt(vector.length).putInt(sense.outcomes().length).putFloat(largest);
    for (var number : vector) {
      bytes.put((byte) Math.round(number / largest * STEPS));
    }
    put(bytes, sense.outcomes());
    put(bytes, sense.tags());
    return new Binary(bytes.array());
  }

  static Sense sense(String text, Binary stored) {
    var bytes = ByteBuffer.wrap(stored.getData());
    var vector = new float[bytes.getInt()];
    var outcomes = new float[bytes.getInt()];
    var largest = bytes.getFloat();
    for (var n = 0; n < vector.length; n++) {
      vector[n] = bytes.get() / STEPS * largest;
    }
    take(bytes, outcomes);
    var tags = new float[bytes.remaining() / 2];
    take(bytes, tags);
    return new Sense(text, vector, outcomes, tags);
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
