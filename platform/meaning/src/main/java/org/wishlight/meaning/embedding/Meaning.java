package org.wishlight.meaning.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.wishlight.meaning.text.Plain;
import org.wishlight.meaning.text.Resource;

/**
 * Sentences as unit vectors of 512 numbers (BGE small zh v1.5, quantised): the scalar product of
 * two is near 1 when they mean the same. Loads once, when first used; at most as many sentences at
 * a time as the machine has cores.
 */
public final class Meaning {
  public static final int WIDTH = 512;

  private static final int LONGEST = 128;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final WordPiece pieces;
  private final OrtSession session;

  private Meaning() throws OrtException, IOException {
    pieces = new WordPiece(Vocabulary.read());
    try (var in = Resource.open("/bge-small-zh-v1.5-q.onnx");
        var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(in.readAllBytes(), options);
    }
  }

  /** The one of this process; some 0.8 s and 200 MB the first time. */
  public static Meaning meaning() {
    return Loaded.MEANING;
  }

  /** One vector a text, in order; any text has one, an empty one too. */
  public float[][] embed(List<String> texts) {
    return texts.stream().map(this::embed).toArray(float[][]::new);
  }

  /** One by one: what stands beside a sentence must not change its vector. */
  private float[] embed(String text) {
    var tokens = pieces.cut(Plain.of(text), LONGEST);
    cores.acquireUninterruptibly();
    try {
      return unit(run(tokens));
    } catch (OrtException broken) {
      throw new IllegalStateException("the embedding model fails", broken);
    } finally {
      cores.release();
    }
  }

  private float[] run(long[] tokens) throws OrtException {
    var mask = new long[tokens.length];
    Arrays.fill(mask, 1);
    try (var ids = row(tokens);
        var attention = row(mask);
        var types = row(new long[tokens.length]);
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", types))) {
      return ((float[][][]) result.get(0).getValue())[0][0];
    }
  }

  private OnnxTensor row(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
  }

  private static float[] unit(float[] vector) {
    var squares = 0d;
    for (var x : vector) {
      squares += x * x;
    }
    var length = (float) Math.sqrt(squares);
    for (var i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  private static final class Loaded {
    private static final Meaning MEANING = load();

    private static Meaning load() {
      try {
        return new Meaning();
      } catch (OrtException | IOException broken) {
        throw new IllegalStateException("the embedding model cannot be loaded", broken);
      }
    }
  }
}
