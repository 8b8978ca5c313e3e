package org.wishlight.matching.claim;

import org.jspecify.annotations.Nullable;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.caller.Caller;

/** A claim in the eyes of whoever it is about: its claimant, and whose wish it is. */
record Concerned(HeldClaim claim, Caller caller) implements Placed {

  @Override
  public String office() {
    return claim.office();
  }

  @Override
  public String neighborhood() {
    return claim.neighborhood();
  }

  @Override
  public @Nullable String account() {
    var isWisher = caller.id().equals(claim.wish().account());
    return isWisher ? caller.id() : claim.account();
  }

  @Override
  public boolean isKnown() {
    return true;
  }
}
