package org.wishlight.matching.wall;

import org.springframework.stereotype.Component;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.matching.policy.Policies;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.WallEntry;

/** Where a wish starts: as its office's own policy says, else as wish-intake has proposed. */
@Component
class Openings {
  private final Policies policies;
  private final Promises promises;

  Openings(Policies policies, Promises promises) {
    this.policies = policies;
    this.promises = promises;
  }

  Circle firstCircle(String office, WishDescription wish) {
    return policies.of(office).firstCircle(wish.category(), wish.kind());
  }

  WallEntry opened(Envelope<?> envelope, Published event) {
    return policies.of(envelope.office()).isOwn()
        ? opened(envelope, event, firstCircle(envelope.office(), event.wish()))
        : opened(envelope, event, event.circle()).until(event.nextActionAt());
  }

  private WallEntry opened(Envelope<?> envelope, Published event, Circle circle) {
    return WallEntry.opened(
        envelope.office(),
        envelope.neighborhood(),
        event.wisher(),
        circle,
        envelope.time(),
        promises);
  }
}
