package org.wishlight.intake.wish;

import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.wish.domain.Progress;
import org.wishlight.intake.wish.domain.Review;
import org.wishlight.intake.wish.domain.Wish;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;
import org.wishlight.starter.web.IdempotencyKey;

/**
 * A wish as it is stored: state, story and outbox in one.
 *
 * @param person the wisher's pseudonymous id
 * @param wisher sealed
 * @param status what {@link Wish#status} says, to be searched by
 * @param request what filed it, so that a repeat is recognised
 */
@Document(WishDocument.COLLECTION)
record WishDocument(
    @Id String id,
    String code,
    String office,
    String neighborhood,
    String person,
    Binary wisher,
    WishDescription description,
    WishStatus status,
    Review review,
    @Nullable Progress progress,
    IdempotencyKey.@Nullable Request request,
    long version,
    List<HistoryEntry> history) {
  static final String COLLECTION = "wishes";

  static WishDocument filed(
      Wish wish,
      Binary wisher,
      IdempotencyKey.@Nullable Request request,
      List<HistoryEntry> history) {
    return new WishDocument(
        wish.id(),
        wish.code(),
        wish.office(),
        wish.neighborhood(),
        wish.wisher(),
        wisher,
        wish.description(),
        wish.status(),
        wish.review(),
        null,
        request,
        history.size(),
        history);
  }

  Wish wish() {
    return new Wish(id, code, office, neighborhood, person, description, review, progress);
  }

  Story story() {
    return new Story(id, office, neighborhood);
  }

  /** The last event of matching that was applied; 0 before the first. */
  long followed() {
    return progress == null ? 0 : progress.version();
  }

  /** Both stories of a wish have versions; what callers have seen depends on both. */
  String entityTag() {
    return "\"" + version + "." + followed() + "\"";
  }
}
