package org.wishlight.matching.fit.domain;

/**
 * What counts beside the words of wish and offer: who is at home there is preferred, and who holds
 * less. Together they decide between offers that suit equally well, never against the words.
 */
public final class Weighing {
  private static final double WORDS = 0.9;
  private static final double PLACE = 0.06;
  private static final double EASE = 0.04;

  private Weighing() {}

  /**
   * @param fit of the words, 0 to 1
   * @param held places of {@code capacity} that are taken
   * @return 0 to 1
   */
  public static double of(double fit, Closeness closeness, int held, int capacity) {
    var ease = capacity <= 0 ? 0 : 1 - Math.min(1, (double) held / capacity);
    return WORDS * fit + PLACE * closeness.worth() + EASE * ease;
  }
}
