package org.wishlight.intake.wish.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishStatus;

/**
 * How a published wish stands by what matching last said.
 *
 * @param version of the event that said it
 * @param account the claimant's own, where they have one, as long as they hold the wish
 */
public record Progress(
    long version,
    WishStatus status,
    Circle circle,
    Owner owner,
    @Nullable Instant nextActionAt,
    @Nullable String claimant,
    @Nullable String account) {
  private static final Set<WishStatus> HELD =
      Set.of(WishStatus.CLAIMED, WishStatus.IN_PROGRESS, WishStatus.FULFILLED);
  private static final Set<WishStatus> OFF_THE_WALL =
      Set.of(WishStatus.SUBMITTED, WishStatus.RETURNED, WishStatus.MERGED, WishStatus.WITHDRAWN);

  public static Progress after(@Nullable Progress before, long version, MatchEvent.OfWish event) {
    var standing = event.standing();
    return new Progress(
        version,
        standing.status(),
        standing.circle(),
        standing.owner(),
        standing.nextActionAt(),
        standing.claimant(),
        HELD.contains(standing.status()) ? account(before, event) : null);
  }

  /** As if it came to the wall now; what was heard last stays known. */
  Progress afresh(FirstCircle first, String neighborhood) {
    var owner = Owner.neighborhood(neighborhood);
    return new Progress(
        version, WishStatus.PUBLISHED, first.circle(), owner, first.endsAt(), null, null);
  }

  /** What was told when it was taken down says nothing of a wish that hangs there again. */
  boolean isOnTheWall() {
    return !OFF_THE_WALL.contains(status);
  }

  /** Only the claim itself names it; it stays the claimant's until somebody else is. */
  private static @Nullable String account(@Nullable Progress before, MatchEvent.OfWish event) {
    if (event instanceof MatchEvent.Claimed claimed) {
      return claimed.account();
    }
    return before != null && Objects.equals(before.claimant(), event.standing().claimant())
        ? before.account()
        : null;
  }
}
