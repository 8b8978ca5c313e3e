package org.wishlight.intake.wish.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishStatus;

/**
 * One small need of one household, from filing to the wall and off it; what happens on the wall is
 * matching's, and is followed.
 *
 * @param code what people call it by
 * @param wisher the pseudonymous id of the person
 * @param account whose own it is; null where staff filed it
 */
public record Wish(
    String id,
    String code,
    String office,
    String neighborhood,
    String wisher,
    @Nullable String account,
    WishDescription description,
    Review review,
    @Nullable Progress progress) {

  /** Who files what; where it stands is for {@link #submit} to say. */
  public record Filing(
      String id,
      String code,
      String office,
      String neighborhood,
      String wisher,
      @Nullable String account,
      WishDescription description) {}

  public static Step submit(Filing filing, Instant reviewDue) {
    var wish =
        new Wish(
            filing.id(),
            filing.code(),
            filing.office(),
            filing.neighborhood(),
            filing.wisher(),
            filing.account(),
            filing.description(),
            inReview(WishStatus.SUBMITTED, filing.neighborhood(), reviewDue),
            null);
    return Step.of(
        wish,
        new WishEvent.Submitted(wish.wisher, wish.code, wish.description, reviewDue, wish.account));
  }

  public Step publish(FirstCircle first) {
    Move.PUBLISH.check(this);
    return onTheWall(first);
  }

  private Step onTheWall(FirstCircle first) {
    var owner = Owner.neighborhood(neighborhood);
    var published =
        reviewed(Review.of(WishStatus.PUBLISHED, first.circle(), owner, first.endsAt()));
    return Step.of(
        published,
        new WishEvent.Published(wisher, code, description, first.circle(), owner, first.endsAt()));
  }

  /** Back to the wisher, whom the neighbourhood helps to say it better until {@code due}. */
  public Step giveBack(String reason, Instant due) {
    Move.RETURN.check(this);
    return Step.of(
        reviewed(inReview(WishStatus.RETURNED, neighborhood, due)),
        new WishEvent.Returned(wisher, reason));
  }

  public Step amend(WishDescription amended) {
    return amend(Move.AMEND, amended);
  }

  /** The same by those whose own it is: what was returned to them is submitted again. */
  public Step rewrite(WishDescription amended, Instant reviewDue) {
    var step = amend(Move.REWRITE, amended);
    return status() == WishStatus.RETURNED ? step.then(wish -> wish.submitAgain(reviewDue)) : step;
  }

  private Step submitAgain(Instant reviewDue) {
    return Step.of(
        reviewed(inReview(WishStatus.SUBMITTED, neighborhood, reviewDue)),
        new WishEvent.Submitted(wisher, code, description, reviewDue, account));
  }

  /** Another wish goes on for both. */
  public Step merge(String into) {
    Move.MERGE.check(this);
    return Step.of(
        reviewed(review.merged(into, Owner.neighborhood(neighborhood))),
        new WishEvent.Merged(wisher, into));
  }

  /** A wish of its own again: on the wall if it hung there, else in the review. */
  public Step unmerge(FirstCircle first, Instant reviewDue) {
    Move.UNMERGE.check(this);
    var merger = review.merger();
    return merger != null && merger.before() == WishStatus.PUBLISHED
        ? afresh(first).onTheWall(first)
        : submitAgain(reviewDue);
  }

  /** What matching said was about its first time on the wall. */
  private Wish afresh(FirstCircle first) {
    return progress == null
        ? this
        : with(account, description, review, progress.afresh(first, neighborhood));
  }

  private Step amend(Move move, WishDescription amended) {
    move.check(this);
    return amended.equals(description)
        ? new Step(this, List.of())
        : Step.of(with(account, amended, review, progress), new WishEvent.Amended(wisher, amended));
  }

  public Step withdraw(@Nullable String reason) {
    Move.WITHDRAW.check(this);
    var owner = Owner.neighborhood(neighborhood);
    return Step.of(
        reviewed(Review.of(WishStatus.WITHDRAWN, review.circle(), owner, null)),
        new WishEvent.Withdrawn(wisher, reason));
  }

  /** What is left of it for the figures once its wisher is forgotten: open wishes are withdrawn. */
  public Step forget() {
    var forgotten = with(null, Forgotten.description(description), review, progress);
    return Move.WITHDRAW.allowedFrom(status())
        ? forgotten.withdraw(null)
        : new Step(forgotten, List.of());
  }

  /** What matching says about it. */
  public Wish follow(Progress next) {
    return with(account, description, review, next);
  }

  /** What was done stays done, even where somebody withdrew the wish at the same moment. */
  public WishStatus status() {
    if (progress != null && progress.status() == WishStatus.CONFIRMED) {
      return WishStatus.CONFIRMED;
    }
    return onTheWall() == null ? review.status() : onTheWall().status();
  }

  public @Nullable Circle circle() {
    return onTheWall() == null ? review.circle() : onTheWall().circle();
  }

  public Owner owner() {
    return onTheWall() == null ? review.owner() : onTheWall().owner();
  }

  public @Nullable Instant nextActionAt() {
    return onTheWall() == null ? review.nextActionAt() : onTheWall().nextActionAt();
  }

  private @Nullable Progress onTheWall() {
    return review.status() == WishStatus.PUBLISHED && progress != null && progress.isOnTheWall()
        ? progress
        : null;
  }

  private Wish reviewed(Review next) {
    return with(account, description, next, progress);
  }

  private Wish with(
      @Nullable String account,
      WishDescription description,
      Review review,
      @Nullable Progress progress) {
    return new Wish(id, code, office, neighborhood, wisher, account, description, review, progress);
  }

  private static Review inReview(WishStatus status, String neighborhood, Instant due) {
    return Review.of(status, null, Owner.neighborhood(neighborhood), due);
  }
}
