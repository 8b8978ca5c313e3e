package org.wishlight.matching.claim.domain;

import java.util.List;
import org.wishlight.contracts.Circle;

/**
 * A volunteer who would take a wish: what the rules need to know of them.
 *
 * @param circle the first in which the wish's office asks such volunteers
 */
public record Candidate(Circle circle, String office, String neighborhood, List<String> serves) {

  boolean isOf(String other) {
    return office.equals(other);
  }

  /** At home there, or serving it. */
  boolean isNear(String place) {
    return neighborhood.equals(place) || serves.contains(place);
  }
}
