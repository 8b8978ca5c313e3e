package org.wishlight.intake.wish.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Standing;
import org.wishlight.contracts.WishStatus;

class ProgressTests {
  private static final Instant DUE = Instant.parse("2026-11-04T01:00:00Z");

  @Test
  void knowsTheClaimantsAccountAsLongAsTheClaimLives() {
    var claimed = Progress.after(null, 1, claimedBy("v1", "chen"));
    var started = Progress.after(claimed, 2, started("v1"));
    var fulfilled = Progress.after(started, 3, fulfilled("v1"));

    assertThat(claimed.account()).isEqualTo("chen");
    assertThat(started.account()).isEqualTo("chen");
    assertThat(fulfilled.account()).isEqualTo("chen");
  }

  @Test
  void forgetsItOnceTheClaimIsReleasedOrConfirmed() {
    var claimed = Progress.after(null, 1, claimedBy("v1", "chen"));

    assertThat(Progress.after(claimed, 2, released()).account()).isNull();
    assertThat(Progress.after(claimed, 2, confirmed("v1")).account()).isNull();
  }

  @Test
  void doesNotTakeOneClaimantForAnother() {
    var claimed = Progress.after(null, 1, claimedBy("v1", "chen"));

    assertThat(Progress.after(claimed, 2, started("v2")).account()).isNull();
    assertThat(Progress.after(claimed, 2, claimedBy("v2", null)).account()).isNull();
  }

  private static MatchEvent.OfWish claimedBy(String volunteer, @Nullable String account) {
    return new MatchEvent.Claimed(
        standing(WishStatus.CLAIMED, volunteer), "c1", volunteer, DUE, account);
  }

  private static MatchEvent.OfWish started(String volunteer) {
    return new MatchEvent.ClaimStarted(
        standing(WishStatus.IN_PROGRESS, volunteer), "c1", volunteer, DUE);
  }

  private static MatchEvent.OfWish fulfilled(String volunteer) {
    return new MatchEvent.ClaimFulfilled(
        standing(WishStatus.FULFILLED, volunteer), "c1", volunteer, 0);
  }

  private static MatchEvent.OfWish released() {
    return new MatchEvent.ClaimReleased(standing(WishStatus.PUBLISHED, null), "c1", "v1", "没空");
  }

  private static MatchEvent.OfWish confirmed(String volunteer) {
    return new MatchEvent.Confirmed(
        standing(WishStatus.CONFIRMED, volunteer), "c1", volunteer, null, true);
  }

  private static Standing standing(WishStatus status, @Nullable String claimant) {
    return new Standing(status, Circle.ALL, Owner.neighborhood("xiuyuan"), DUE, "person", claimant);
  }
}
