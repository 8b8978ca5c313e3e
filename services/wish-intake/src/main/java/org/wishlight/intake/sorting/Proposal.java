package org.wishlight.intake.sorting;

import java.util.List;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;
import org.wishlight.meaning.sorting.Sorted;

/**
 * Where a wish is proposed to belong; the officer decides.
 *
 * @param candidates three, the best first
 */
public record Proposal(
    Category category, WishKind kind, List<String> needs, List<Candidate> candidates) {

  static Proposal of(Sorted sorted) {
    var candidates =
        sorted.candidates().stream()
            .map(one -> Candidate.of(one.category(), one.confidence()))
            .toList();
    return new Proposal(sorted.category(), sorted.kind(), sorted.needs(), candidates);
  }
}
