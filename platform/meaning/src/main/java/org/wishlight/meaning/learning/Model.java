package org.wishlight.meaning.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.wishlight.meaning.text.Resource;

/** What was learnt: the outcomes of wishes, and the tags of wishes and offers. */
public final class Model {
  private static final float EMBEDDING = 6;

  final Map<String, Integer> traits;
  final Linear outcomes;
  final Linear tags;

  Model(Map<String, Integer> traits, Linear outcomes, Linear tags) {
    this.traits = traits;
    this.outcomes = outcomes;
    this.tags = tags;
  }

  /** The one that the build has learnt. */
  public static Model standard() {
    return Loaded.MODEL;
  }

  /** Changes with whatever the build has learnt it from. */
  public static String edition() {
    return Loaded.EDITION;
  }

  /** By {@link Outcome#all}. */
  public float[] outcomes(Look look) {
    return outcomes.probabilities(point(look));
  }

  /** By tag number. */
  public float[] tags(Look look) {
    return tags.probabilities(point(look));
  }

  Point point(Look look) {
    return point(look, traits);
  }

  static Point point(Look look, Map<String, Integer> traits) {
    var known =
        look.traits().entrySet().stream().filter(e -> traits.containsKey(e.getKey())).toList();
    var places = known.stream().mapToInt(e -> traits.getOrDefault(e.getKey(), 0)).toArray();
    var strengths = new float[places.length];
    for (var i = 0; i < strengths.length; i++) {
      strengths[i] = known.get(i).getValue();
    }
    return new Point(scaled(look.embedding()), places, strengths);
  }

  private static float[] scaled(float[] embedding) {
    var scaled = embedding.clone();
    for (var i = 0; i < scaled.length; i++) {
      scaled[i] *= EMBEDDING;
    }
    return scaled;
  }

  private static final class Loaded {
    private static final CRC32 SUM = new CRC32();
    private static final Model MODEL = load();
    private static final String EDITION = Long.toHexString(SUM.getValue());

    private static Model load() {
      try (var in =
          new CheckedInputStream(Resource.open("/org/wishlight/meaning/model.bin"), SUM)) {
        return ModelFile.read(in);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
