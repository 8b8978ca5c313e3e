package org.wishlight.matching.wall.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive promise of one volunteer to grant one wish.
 *
 * @param account the claimant's own, who alone may move it beside the staff
 * @param dueAt when the claimant must have taken the next step: start, then fulfil
 * @param fulfilledAt when the claimant said that it is done
 * @param spot where it was made, if on a theme day
 */
public record Claim(
    String id,
    String volunteer,
    @Nullable String account,
    Status status,
    Instant dueAt,
    @Nullable Instant fulfilledAt,
    @Nullable Spot spot) {

  /** How far it has come, or how it ended. */
  public enum Status {
    CLAIMED,
    IN_PROGRESS,
    FULFILLED,
    CONFIRMED,
    RELEASED,
    REVOKED,
    REOPENED;

    /** Whether it is still to be done. */
    public boolean isUnderWay() {
      return this == CLAIMED || this == IN_PROGRESS;
    }

    /** Whether it still takes one of the volunteer's places. */
    public boolean isAlive() {
      return isUnderWay() || this == FULFILLED;
    }
  }

  static Claim made(String id, Claimant claimant, Instant startBy) {
    return new Claim(
        id,
        claimant.volunteer(),
        claimant.account(),
        Status.CLAIMED,
        startBy,
        null,
        claimant.spot());
  }

  Claim started(Instant fulfilBy) {
    return new Claim(id, volunteer, account, Status.IN_PROGRESS, fulfilBy, null, spot);
  }

  Claim fulfilled(Instant now) {
    return new Claim(id, volunteer, account, Status.FULFILLED, dueAt, now, spot);
  }

  Claim ended(Status how) {
    return new Claim(id, volunteer, account, how, dueAt, fulfilledAt, spot);
  }

  boolean isOnTime() {
    return fulfilledAt != null && !fulfilledAt.isAfter(dueAt);
  }
}
