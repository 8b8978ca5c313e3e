package org.wishlight.intake.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.intake.wish.WishView;

/**
 * A wish in the queue, as reviewers see it.
 *
 * @param dueAt until when it has to be reviewed
 */
record WaitingWish(@JsonUnwrapped WishView wish, @Nullable Instant dueAt, boolean overdue) {

  static WaitingWish of(WishView wish, Instant now) {
    var due = wish.nextActionAt();
    return new WaitingWish(wish, due, due != null && due.isBefore(now));
  }
}
