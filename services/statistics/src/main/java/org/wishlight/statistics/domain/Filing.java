package org.wishlight.statistics.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishKind;
import org.wishlight.contracts.WishStatus;

/**
 * What wish-events tell of a wish.
 *
 * @param version of the last event heard
 * @param submittedAt when it was first heard of
 * @param returned whether it ever was
 */
public record Filing(
    long version,
    WishStatus status,
    Category category,
    WishKind kind,
    Instant submittedAt,
    boolean returned,
    @Nullable Publication publication) {

  static Filing after(@Nullable Filing before, WishEvent event, long version, Instant at) {
    return switch (event) {
      case WishEvent.Submitted submitted ->
          known(before, submitted.wish(), at).now(WishStatus.SUBMITTED, version);
      case WishEvent.Published published ->
          known(before, published.wish(), at).published(published, at, version);
      case WishEvent.Amended amended -> known(before).describedBy(amended.wish(), version);
      case WishEvent.Returned _ -> known(before).returned(version);
      case WishEvent.Merged _ -> known(before).now(WishStatus.MERGED, version);
      case WishEvent.Withdrawn _ -> known(before).now(WishStatus.WITHDRAWN, version);
      case WishEvent.PersonErased _ -> throw new IllegalArgumentException("about no wish");
    };
  }

  boolean isPublished() {
    return publication != null;
  }

  private static Filing known(@Nullable Filing before) {
    if (before == null) {
      throw new IllegalStateException("this wish was never filed");
    }
    return before;
  }

  private static Filing known(@Nullable Filing before, WishDescription wish, Instant at) {
    return before == null
        ? new Filing(0, WishStatus.SUBMITTED, wish.category(), wish.kind(), at, false, null)
        : before;
  }

  private Filing now(WishStatus next, long version) {
    return new Filing(version, next, category, kind, submittedAt, returned, publication);
  }

  private Filing returned(long version) {
    var next = WishStatus.RETURNED;
    return new Filing(version, next, category, kind, submittedAt, true, publication);
  }

  private Filing describedBy(WishDescription wish, long version) {
    return new Filing(
        version, status, wish.category(), wish.kind(), submittedAt, returned, publication);
  }

  private Filing published(WishEvent.Published event, Instant at, long version) {
    var position = Position.of(event.circle(), event.owner(), event.nextActionAt());
    var first = publication == null ? at : publication.at();
    var again = publication == null ? null : at;
    return new Filing(
        version,
        WishStatus.PUBLISHED,
        event.wish().category(),
        event.wish().kind(),
        submittedAt,
        returned,
        new Publication(first, position, again));
  }
}
