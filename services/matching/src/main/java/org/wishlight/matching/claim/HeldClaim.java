package org.wishlight.matching.claim;

import org.jspecify.annotations.Nullable;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Claim;
import org.wishlight.matching.wall.domain.WallEntry;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.Refusal;

/** A claim, alive or ended, in the place of its wish; that it exists is no secret there. */
record HeldClaim(WallDocument wish, Claim claim) implements Placed {

  /**
   * @throws Refusal if the caller does not reach it
   */
  static HeldClaim in(WallDocument wish, String id, Caller caller) {
    var held = of(wish, id);
    Tenancy.check(held, "claim", id, caller);
    return held;
  }

  /** The same, whoever asks. */
  static HeldClaim of(WallDocument wish, String id) {
    return wish.claim(id)
        .map(claim -> new HeldClaim(wish, claim))
        .orElseThrow(() -> Refusal.notFound("claim", id));
  }

  /**
   * @throws Refusal if it has ended, or is not as the caller has seen it
   */
  HeldClaim alive(@Nullable String ifMatch) {
    EntityTags.check(ifMatch, EntityTags.of(wish.version()));
    if (!claim.status().isAlive()) {
      throw Refusal.wrongState(claim.id(), claim.status());
    }
    return this;
  }

  /**
   * @throws Refusal if nothing is left to be done, or it is not as the caller has seen it
   */
  HeldClaim underWay(@Nullable String ifMatch) {
    alive(ifMatch);
    if (!claim.status().isUnderWay()) {
      throw Refusal.wrongState(claim.id(), claim.status());
    }
    return this;
  }

  WallEntry entry() {
    return wish.entry();
  }

  ClaimView view() {
    return ClaimView.of(claim, wish.id(), wish.version());
  }

  @Override
  public String office() {
    return wish.office();
  }

  @Override
  public String neighborhood() {
    return wish.neighborhood();
  }

  @Override
  public @Nullable String account() {
    return claim.account();
  }

  @Override
  public boolean isKnown() {
    return true;
  }
}
