package org.wishlight.intake.wish;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.sorting.Candidate;
import org.wishlight.intake.wish.domain.Progress;
import org.wishlight.intake.wish.domain.Review;
import org.wishlight.intake.wish.domain.Wish;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;
import org.wishlight.starter.web.IdempotencyKey;

/**
 * A wish as it is stored: state, story and outbox in one.
 *
 * @param person the wisher's pseudonymous id
 * @param namesake the id of the same name and phone where staff files for them; null where that is
 *     {@code person}
 * @param account whose own it is; null where staff filed it
 * @param wisher sealed; null once the person is forgotten
 * @param status what {@link Wish#status} says, to be searched by
 * @param request what filed it, so that a repeat is recognised
 * @param candidates among which the category was proposed; absent where the filer said it
 * @param forgottenAt when nothing was left that tells whose it was
 * @param absorbed the wishes that are or were merged into it
 * @param separated when it was taken out of others again
 */
@Document(WishDocument.COLLECTION)
public record WishDocument(
    @Id String id,
    String code,
    String office,
    String neighborhood,
    String person,
    @Nullable String namesake,
    @Nullable String account,
    @Nullable Binary wisher,
    WishDescription description,
    WishStatus status,
    Review review,
    @Nullable Progress progress,
    IdempotencyKey.@Nullable Request request,
    @Nullable List<Candidate> candidates,
    @Nullable Instant forgottenAt,
    @Nullable List<Absorbed> absorbed,
    @Nullable List<Separated> separated,
    long version,
    List<HistoryEntry> history)
    implements Placed {
  static final String COLLECTION = "wishes";
  private static final Set<WishStatus> HELD =
      Set.of(WishStatus.CLAIMED, WishStatus.IN_PROGRESS, WishStatus.FULFILLED);

  static WishDocument filed(
      Wish wish,
      @Nullable String namesake,
      @Nullable Binary wisher,
      IdempotencyKey.@Nullable Request request,
      @Nullable List<Candidate> candidates,
      List<HistoryEntry> history) {
    return new WishDocument(
        wish.id(),
        wish.code(),
        wish.office(),
        wish.neighborhood(),
        wish.wisher(),
        namesake,
        wish.account(),
        wisher,
        wish.description(),
        wish.status(),
        wish.review(),
        null,
        request,
        candidates,
        null,
        null,
        null,
        history.size(),
        history);
  }

  public Wish wish() {
    return new Wish(id, code, office, neighborhood, person, account, description, review, progress);
  }

  /** What hangs or hung on the wall is known to everybody. */
  @Override
  @Transient
  public boolean isKnown() {
    return review.circle() != null;
  }

  /** The wishes that count as one with it now. */
  List<String> merged() {
    return Objects.requireNonNullElse(absorbed, List.<Absorbed>of()).stream()
        .filter(one -> one.undoneAt() == null)
        .map(Absorbed::wish)
        .toList();
  }

  /** Whether the caller holds the claim at this moment. */
  public boolean isHeldBy(Caller caller) {
    return progress != null
        && caller.id().equals(progress.account())
        && HELD.contains(wish().status());
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
