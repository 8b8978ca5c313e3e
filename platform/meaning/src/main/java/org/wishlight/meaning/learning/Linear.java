package org.wishlight.meaning.learning;

/**
 * Multinomial logistic regression over the embedding and over traits.
 *
 * @param overEmbedding one row of weights a class
 * @param overTraits one row of weights a trait, since a text has few of them
 */
record Linear(float[][] overEmbedding, float[][] overTraits) {

  static Linear zero(int classes, int width, int traits) {
    return new Linear(new float[classes][width], new float[traits][classes]);
  }

  int classes() {
    return overEmbedding.length;
  }

  /** Adds up to 1. */
  float[] probabilities(Point point) {
    var scores = new float[classes()];
    for (var c = 0; c < scores.length; c++) {
      scores[c] = product(overEmbedding[c], point.embedding());
    }
    for (var i = 0; i < point.traits().length; i++) {
      add(overTraits[point.traits()[i]], point.strengths()[i], scores);
    }
    return softmax(scores);
  }

  private static float product(float[] one, float[] two) {
    var sum = 0f;
    for (var i = 0; i < one.length; i++) {
      sum += one[i] * two[i];
    }
    return sum;
  }

  private static void add(float[] row, float times, float[] to) {
    for (var c = 0; c < to.length; c++) {
      to[c] += times * row[c];
    }
  }

  private static float[] softmax(float[] scores) {
    var most = Float.NEGATIVE_INFINITY;
    for (var score : scores) {
      most = Math.max(most, score);
    }
    var sum = 0f;
    for (var i = 0; i < scores.length; i++) {
      scores[i] = (float) Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (var i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  /** One step down the slope of the error; {@code error} is what was said less what is true. */
  void step(Point point, float[] error, float rate, float decay) {
    for (var c = 0; c < error.length; c++) {
      if (Math.abs(error[c]) > 0.002f) {
        step(overEmbedding[c], point.embedding(), rate * error[c], decay);
      }
    }
    for (var i = 0; i < point.traits().length; i++) {
      step(overTraits[point.traits()[i]], error, rate * point.strengths()[i], decay);
    }
  }

  private static void step(float[] weights, float[] along, float by, float decay) {
    for (var i = 0; i < along.length; i++) {
      weights[i] -= by * along[i] + decay * weights[i];
    }
  }
}
