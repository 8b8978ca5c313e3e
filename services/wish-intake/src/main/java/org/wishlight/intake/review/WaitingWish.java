package org.wishlight.intake.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.intake.wish.WishView;

/**
 * A wish in the queue, as reviewers see it.
 *
 * @param dueAt until when it has to be reviewed
 * @param similar how many of the newest wishes around may be the same; absent until it is known
 */
record WaitingWish(
    @JsonUnwrapped WishView wish,
    @Nullable Instant dueAt,
    boolean overdue,
    @Nullable Integer similar) {

  static WaitingWish of(WishView wish, Instant now, @Nullable Integer similar) {
    var due = wish.nextActionAt();
    return new WaitingWish(wish, due, due != null && due.isBefore(now), similar);
  }
}
