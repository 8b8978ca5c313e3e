package org.wishlight.intake.sorting;

import org.wishlight.contracts.Category;

/**
 * A category that may be meant.
 *
 * @param confidence 0 to 1
 */
public record Candidate(Category category, double confidence) {
  private static final double ROUNDING = 1_000;

  static Candidate of(Category category, double confidence) {
    return new Candidate(category, Math.round(confidence * ROUNDING) / ROUNDING);
  }
}
