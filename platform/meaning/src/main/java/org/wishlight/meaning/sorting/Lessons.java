package org.wishlight.meaning.sorting;

import java.util.ArrayList;
import java.util.List;
import org.wishlight.meaning.embedding.Meaning;
import org.wishlight.meaning.learning.Outcome;

/** What officers have corrected: a wish near to a corrected one goes where that one went. */
record Lessons(List<Lesson> all) {
  /** More would cost more than they help; the newest are kept. */
  static final int MOST = 5_000;

  private static final double NEAR = 0.78;

  /** One corrected text. */
  record Lesson(float[] embedding, Outcome outcome) {}

  static Lessons none() {
    return new Lessons(List.of());
  }

  Lessons and(List<Correction> corrections) {
    var texts = corrections.stream().map(Correction::text).toList();
    var embeddings = Meaning.meaning().embed(texts);
    var lessons = new ArrayList<>(all);
    for (var i = 0; i < embeddings.length; i++) {
      var outcome = Outcome.of(corrections.get(i).category(), corrections.get(i).kind());
      lessons.add(new Lesson(embeddings[i], outcome));
    }
    return new Lessons(
        List.copyOf(lessons.subList(Math.max(0, lessons.size() - MOST), lessons.size())));
  }

  /** The probabilities by outcome, moved towards the nearest lesson, the newest of equals. */
  float[] applied(float[] embedding, float[] outcomes) {
    var nearest = NEAR;
    var moved = outcomes;
    for (var lesson : all) {
      var near = product(lesson.embedding(), embedding);
      if (near >= nearest) {
        nearest = near;
        moved = moved(outcomes, lesson.outcome(), (near - NEAR) / (1 - NEAR));
      }
    }
    return moved;
  }

  private static float[] moved(float[] outcomes, Outcome to, double closeness) {
    var share = (float) Math.min(0.95, 0.3 + 0.65 * closeness);
    var moved = outcomes.clone();
    for (var i = 0; i < moved.length; i++) {
      moved[i] = (1 - share) * moved[i] + (Outcome.all().get(i).equals(to) ? share : 0);
    }
    return moved;
  }

  private static double product(float[] one, float[] two) {
    var sum = 0d;
    for (var i = 0; i < one.length; i++) {
      sum += one[i] * two[i];
    }
    return sum;
  }
}
