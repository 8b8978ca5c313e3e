package org.wishlight.statistics.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.WishStatus;

/**
 * What match-events tell of a wish.
 *
 * @param version of the last event heard
 * @param at when that happened
 * @param claimedAt when somebody first took it, whatever became of that claim
 * @param startedAt when somebody first began
 * @param fulfilledAt when it was last said to be done
 */
public record Course(
    long version,
    WishStatus status,
    Position position,
    @Nullable Instant at,
    @Nullable Instant claimedAt,
    @Nullable Instant startedAt,
    @Nullable Instant fulfilledAt,
    @Nullable Confirmation confirmation) {

  static Course after(@Nullable Course before, MatchEvent.OfWish event, long version, Instant at) {
    var standing = event.standing();
    return new Course(
        version,
        standing.status(),
        Position.of(standing.circle(), standing.owner(), standing.nextActionAt()),
        at,
        claimedAt(before, event, at),
        startedAt(before, event, at),
        fulfilledAt(before, event, at),
        confirmation(before, event, at));
  }

  private static @Nullable Instant claimedAt(
      @Nullable Course before, MatchEvent.OfWish event, Instant at) {
    if (before != null && before.claimedAt != null) {
      return before.claimedAt;
    }
    return event instanceof MatchEvent.Claimed ? at : null;
  }

  private static @Nullable Instant startedAt(
      @Nullable Course before, MatchEvent.OfWish event, Instant at) {
    if (before != null && before.startedAt != null) {
      return before.startedAt;
    }
    return event instanceof MatchEvent.ClaimStarted ? at : null;
  }

  private static @Nullable Instant fulfilledAt(
      @Nullable Course before, MatchEvent.OfWish event, Instant at) {
    if (event instanceof MatchEvent.ClaimFulfilled) {
      return at;
    }
    return before == null ? null : before.fulfilledAt;
  }

  private static @Nullable Confirmation confirmation(
      @Nullable Course before, MatchEvent.OfWish event, Instant at) {
    if (event instanceof MatchEvent.Confirmed confirmed) {
      return new Confirmation(at, confirmed.rating(), confirmed.onTime());
    }
    return before == null ? null : before.confirmation;
  }
}
