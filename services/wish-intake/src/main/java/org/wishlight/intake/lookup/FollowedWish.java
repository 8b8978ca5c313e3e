package org.wishlight.intake.lookup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.starter.outbox.HistoryEntry;

/** How a wish fares, without a word about persons. */
record FollowedWish(
    String code,
    String text,
    Category category,
    WishStatus status,
    String neighborhood,
    Responsible owner,
    @Nullable Instant nextActionAt,
    List<Step> steps) {

  /** What kind of party looks after it, not which one. */
  record Responsible(Owner.Type type) {}

  /** One step of its story. */
  record Step(String type, Instant time) {
    static Step of(HistoryEntry entry) {
      return new Step(entry.type(), entry.time());
    }
  }

  static FollowedWish of(WishDocument document) {
    var wish = document.wish();
    return new FollowedWish(
        wish.code(),
        wish.description().text(),
        wish.description().category(),
        wish.status(),
        wish.neighborhood(),
        new Responsible(wish.owner().type()),
        wish.nextActionAt(),
        document.history().stream().map(Step::of).toList());
  }
}
