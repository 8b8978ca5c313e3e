package org.wishlight.meaning.sorting;

import java.util.List;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;

/**
 * Where a wish is proposed to belong; the officer decides.
 *
 * @param confidence 0 to 1: how often proposals like this one are right
 * @param candidates the three likeliest, this category first
 * @param needs tags, the main one first
 */
public record Sorted(
    Category category,
    double confidence,
    List<Candidate> candidates,
    WishKind kind,
    List<String> needs) {

  /** A category that may be meant, and how likely it is. */
  public record Candidate(Category category, double confidence) {}
}
