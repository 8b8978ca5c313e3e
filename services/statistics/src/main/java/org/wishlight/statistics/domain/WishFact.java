package org.wishlight.statistics.domain;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishStatus;

/**
 * All that the figures need to know of one wish. What each topic tells is kept apart, so that it
 * does not matter which of them is heard first.
 */
public record WishFact(
    String id,
    String office,
    String neighborhood,
    @Nullable Filing filing,
    @Nullable Course course) {

  /** A wish of which nothing was heard before {@code event}. */
  public static WishFact unheard(Envelope<?> event) {
    return new WishFact(event.subject(), event.office(), event.neighborhood(), null, null);
  }

  /** Whether an event tells of a wish at all; that a person was erased changes no figure. */
  public static boolean isTold(Envelope<?> event) {
    return switch (event.event()) {
      case WishEvent.PersonErased _ -> false;
      case WishEvent _, MatchEvent.OfWish _ -> true;
      default -> false;
    };
  }

  /** The version last heard on the topic of {@code event}, 0 for none. */
  public long heard(Envelope<?> event) {
    if (event.event() instanceof WishEvent) {
      return filing == null ? 0 : filing.version();
    }
    return course == null ? 0 : course.version();
  }

  /** Times are kept to the millisecond, as the store does: what is read again is the same. */
  public WishFact after(Envelope<?> event) {
    var at = event.time().truncatedTo(MILLIS);
    return switch (event.event()) {
      case WishEvent told -> with(Filing.after(filing, told, event.version(), at));
      case MatchEvent.OfWish told -> with(Course.after(course, told, event.version(), at));
      default -> this;
    };
  }

  /** Where it is now; what was confirmed stays so, even if it was withdrawn at the same time. */
  public WishStatus status() {
    if (confirmation() != null) {
      return WishStatus.CONFIRMED;
    }
    if (filing == null) {
      return WishStatus.SUBMITTED;
    }
    return filing.status() == WishStatus.PUBLISHED && course != null
        ? onTheWall(course.status())
        : filing.status();
  }

  /** Published and not at its end: somebody must act. */
  public boolean isLive() {
    return switch (status()) {
      case PUBLISHED, CLAIMED, IN_PROGRESS, FULFILLED -> true;
      case SUBMITTED, CONFIRMED, RETURNED, MERGED, WITHDRAWN -> false;
    };
  }

  /** Until when somebody must act, while it is live. */
  public @Nullable Instant dueAt() {
    var position = position();
    return isLive() && position != null ? position.nextActionAt() : null;
  }

  /** The moment whose day it counts for: its publication, or its filing if it never got there. */
  public @Nullable Instant countedAt() {
    if (filing == null) {
      return null;
    }
    return filing.publication() == null ? filing.submittedAt() : filing.publication().at();
  }

  public @Nullable Position position() {
    if (filing == null || filing.publication() == null) {
      return null;
    }
    return course == null || filing.publication().isBehind(course.at())
        ? filing.publication().position()
        : course.position();
  }

  /** Only of a published wish; one that is confirmed before we hear of its publication waits. */
  public @Nullable Confirmation confirmation() {
    return course == null || filing == null || !filing.isPublished() ? null : course.confirmation();
  }

  public @Nullable Instant claimedAt() {
    return course == null || filing == null || !filing.isPublished() ? null : course.claimedAt();
  }

  private WishFact with(Filing next) {
    return new WishFact(id, office, neighborhood, next, course);
  }

  private WishFact with(Course next) {
    return new WishFact(id, office, neighborhood, filing, next);
  }

  /** Taken off and published again: matching's last word was about the first time. */
  private static WishStatus onTheWall(WishStatus told) {
    return switch (told) {
      case CLAIMED, IN_PROGRESS, FULFILLED -> told;
      default -> WishStatus.PUBLISHED;
    };
  }
}
