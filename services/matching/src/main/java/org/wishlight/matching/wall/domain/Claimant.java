package org.wishlight.matching.wall.domain;

import org.jspecify.annotations.Nullable;

/**
 * A volunteer in their role in a claim.
 *
 * @param account the volunteer's own, absent where staff registered them
 * @param spot where they stood, if on a theme day
 */
public record Claimant(String volunteer, @Nullable String account, @Nullable Spot spot) {

  public Claimant(String volunteer, @Nullable String account) {
    this(volunteer, account, null);
  }
}
