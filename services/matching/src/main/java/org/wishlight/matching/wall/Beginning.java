package org.wishlight.matching.wall;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.person.Forgotten;

/**
 * The document of a wish that nobody here has heard of. Most wishes are published as they are
 * filed, so that it can hold both events at once.
 *
 * @param events how many of the wish's events it holds
 */
record Beginning(WallDocument document, int events) {

  /**
   * @param story events of one wish, as they came
   * @return empty if they do not begin with its submission
   */
  static Optional<Beginning> of(List<Envelope<?>> story, Openings openings) {
    var first = story.getFirst();
    if (first.version() != 1 || !(first.event() instanceof Submitted submission)) {
      return Optional.empty();
    }
    var submitted = submitted(first, submission, openings);
    var next = story.size() == 1 ? first : story.get(1);
    return Optional.of(
        next.version() == 2 && next.event() instanceof Published publication
            ? new Beginning(published(submitted, next, publication, openings), 2)
            : new Beginning(submitted, 1));
  }

  /** The same without its wisher, if what they have filed until now is to be forgotten. */
  Beginning without(@Nullable Forgotten wisher) {
    return wisher == null || !wisher.covers(document.filedAt())
        ? this
        : new Beginning(document.forgotten(wisher.erasure()), events);
  }

  private static WallDocument submitted(Envelope<?> envelope, Submitted event, Openings openings) {
    var wish = event.wish();
    return new WallDocument(
        envelope.subject(),
        1,
        envelope.version(),
        0,
        envelope.office(),
        envelope.neighborhood(),
        event.code(),
        event.wisher(),
        event.account(),
        envelope.time(),
        wish,
        WishStatus.SUBMITTED,
        openings.firstCircle(envelope.office(), wish),
        Owner.neighborhood(envelope.neighborhood()),
        event.reviewDueAt(),
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of());
  }

  private static WallDocument published(
      WallDocument submitted, Envelope<?> envelope, Published event, Openings openings) {
    var opened = openings.opened(envelope, event);
    return new WallDocument(
        submitted.id(),
        submitted.version(),
        envelope.version(),
        submitted.said(),
        submitted.office(),
        submitted.neighborhood(),
        event.code(),
        submitted.wisher(),
        submitted.account(),
        submitted.filedAt(),
        event.wish(),
        WishStatus.PUBLISHED,
        opened.circle(),
        opened.owner(),
        opened.nextActionAt(),
        opened.watch(),
        envelope.time(),
        submitted.claim(),
        submitted.ended(),
        submitted.proposal(),
        submitted.proposed(),
        submitted.answered(),
        submitted.outcome(),
        submitted.days(),
        submitted.forgotten(),
        submitted.history());
  }
}
