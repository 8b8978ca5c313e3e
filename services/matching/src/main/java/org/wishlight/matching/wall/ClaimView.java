package org.wishlight.matching.wall;

import java.time.Instant;
import org.wishlight.matching.wall.domain.Claim;

/**
 * A claim as others see it.
 *
 * @param dueAt when the claimant must have taken the next step
 * @param version of the wall entry it belongs to
 */
public record ClaimView(
    String id, String wishId, String volunteer, Claim.Status status, Instant dueAt, long version) {

  public static ClaimView of(Claim claim, String wish, long version) {
    return new ClaimView(
        claim.id(), wish, claim.volunteer(), claim.status(), claim.dueAt(), version);
  }
}
