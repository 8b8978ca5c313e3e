package org.wishlight.matching.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.matching.wall.WallDocument;

/**
 * Something that the staff must do.
 *
 * @param dueAt when it is to be looked at next
 * @param mobilityLimited whether the wisher can hardly leave home
 * @param claim whose promise it is about
 */
record TaskView(
    TaskKind kind,
    String wishId,
    String code,
    String office,
    String neighborhood,
    String text,
    Category category,
    WishStatus status,
    Circle circle,
    @Nullable Instant dueAt,
    boolean mobilityLimited,
    @Nullable ClaimView claim) {

  static TaskView of(WallDocument wish) {
    return new TaskView(
        TaskKind.of(wish.entry()),
        wish.id(),
        wish.code(),
        wish.office(),
        wish.neighborhood(),
        wish.wish().text(),
        wish.wish().category(),
        wish.status(),
        wish.circle(),
        wish.nextActionAt(),
        wish.wish().mobilityLimited(),
        wish.claimView());
  }
}
