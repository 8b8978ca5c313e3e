package org.wishlight.matching.wall.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.MatchEvent.CircleWidened;
import org.wishlight.contracts.MatchEvent.ClaimFulfilled;
import org.wishlight.contracts.MatchEvent.ClaimReleased;
import org.wishlight.contracts.MatchEvent.ClaimStarted;
import org.wishlight.contracts.MatchEvent.Claimed;
import org.wishlight.contracts.MatchEvent.Confirmed;
import org.wishlight.contracts.MatchEvent.Escalated;
import org.wishlight.contracts.MatchEvent.ProposalDeclined;
import org.wishlight.contracts.MatchEvent.Proposed;
import org.wishlight.contracts.MatchEvent.Reopened;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Standing;
import org.wishlight.contracts.WishStatus;

/**
 * The life of a wish on the wall. At every moment somebody answers for it, and until it is
 * confirmed or taken down there is a time by which they must act.
 *
 * @param claim the one that is alive, or that was confirmed
 */
public record WallEntry(
    String office,
    String neighborhood,
    String wisher,
    WishStatus status,
    Circle circle,
    Owner owner,
    @Nullable Instant nextActionAt,
    @Nullable Claim claim) {

  /** It is proposed to a volunteer whom it suits. */
  public Step propose(Proposal proposal, List<String> reasons) {
    require(WishStatus.PUBLISHED);
    return Step.of(
        this,
        new Proposed(
            standing(), proposal.id(), proposal.volunteer(), reasons, proposal.expiresAt()));
  }

  /** Whoever was asked says no, or nothing until it is too late. */
  public Step decline(Proposal proposal, @Nullable String reason) {
    require(WishStatus.PUBLISHED);
    return Step.of(
        this, new ProposalDeclined(standing(), proposal.id(), proposal.volunteer(), reason));
  }

  /** A volunteer takes it. */
  public Step claim(String id, Claimant claimant, Instant now, Promises promises) {
    require(WishStatus.PUBLISHED);
    var startBy = promises.due(Deadline.START, now);
    var made = Claim.made(id, claimant, startBy);
    var next = held(WishStatus.CLAIMED, made, startBy);
    var claimed = new Claimed(next.standing(), id, made.volunteer(), startBy, made.account());
    return Step.of(next, claimed);
  }

  public Step start(Instant now, Promises promises) {
    require(WishStatus.CLAIMED);
    var fulfilBy = promises.due(Deadline.FULFIL, now);
    var started = held().started(fulfilBy);
    var next = held(WishStatus.IN_PROGRESS, started, fulfilBy);
    return Step.of(
        next, new ClaimStarted(next.standing(), started.id(), started.volunteer(), fulfilBy));
  }

  /** The claimant says that it is done; the resident is asked. */
  public Step fulfil(Instant now, Promises promises) {
    require(WishStatus.IN_PROGRESS);
    var done = held().fulfilled(now);
    var next = held(WishStatus.FULFILLED, done, promises.due(Deadline.CONFIRM, now));
    return Step.of(next, new ClaimFulfilled(next.standing(), done.id(), done.volunteer(), 0));
  }

  /** The claimant gives it back. */
  public Step release(String reason, Instant now, Promises promises) {
    require(WishStatus.CLAIMED, WishStatus.IN_PROGRESS);
    var ended = held().ended(Claim.Status.RELEASED);
    var next = open(now, promises);
    return Step.of(next, new ClaimReleased(next.standing(), ended.id(), ended.volunteer(), reason))
        .ending(ended);
  }

  /** The resident, or an officer for them, says that it is done. */
  public Step confirm(@Nullable Integer rating) {
    require(WishStatus.FULFILLED);
    var granted = held().ended(Claim.Status.CONFIRMED);
    var next = held(WishStatus.CONFIRMED, granted, null);
    var confirmed =
        new Confirmed(
            next.standing(), granted.id(), granted.volunteer(), rating, granted.isOnTime());
    return Step.of(next, confirmed).ending(granted);
  }

  /** The resident says that it is not. */
  public Step reopen(String reason, Instant now, Promises promises) {
    require(WishStatus.FULFILLED);
    var ended = held().ended(Claim.Status.REOPENED);
    var next = open(now, promises);
    return Step.of(next, new Reopened(next.standing(), ended.id(), ended.volunteer(), reason))
        .ending(ended);
  }

  /** Nobody took it in time: wider circles are asked, and behind the widest the office must act. */
  public Step widen(Instant now, Promises promises) {
    require(WishStatus.PUBLISHED);
    var next = inCircle(circle.wider()).open(now, promises);
    if (circle == Circle.ALL) {
      return Step.of(next, new Escalated(next.standing()));
    }
    var widened = new CircleWidened(next.standing(), circle, next.circle());
    return next.circle() == Circle.ALL
        ? Step.of(next, widened, new Escalated(next.standing()))
        : Step.of(next, widened);
  }

  /** It is on the wall no more; a claim that was alive ends with it. What is granted stays so. */
  public Step takeDown(WishStatus why, String reason) {
    if (status == WishStatus.CONFIRMED) {
      return Step.of(this);
    }
    var next = new WallEntry(office, neighborhood, wisher, why, circle, atHome(), null, null);
    if (claim == null) {
      return Step.of(next);
    }
    var ended = claim.ended(Claim.Status.RELEASED);
    return Step.of(next, new ClaimReleased(next.standing(), ended.id(), ended.volunteer(), reason))
        .ending(ended);
  }

  /** It is with its reviewers again: its wisher has answered, or it is one of its own again. */
  public Step reviewAgain(Instant until) {
    return status == WishStatus.RETURNED || status == WishStatus.MERGED
        ? Step.of(
            new WallEntry(
                office,
                neighborhood,
                wisher,
                WishStatus.SUBMITTED,
                circle,
                Owner.neighborhood(neighborhood),
                until,
                null))
        : Step.unchanged(this);
  }

  public Standing standing() {
    var claimant = claim == null ? null : claim.volunteer();
    return new Standing(status, circle, owner, nextActionAt, wisher, claimant);
  }

  private WallEntry open(Instant now, Promises promises) {
    var until = promises.due(window(), now);
    return new WallEntry(
        office, neighborhood, wisher, WishStatus.PUBLISHED, circle, atHome(), until, null);
  }

  private WallEntry held(WishStatus status, Claim claim, @Nullable Instant next) {
    var claimant = Owner.claimant(claim.volunteer());
    return new WallEntry(office, neighborhood, wisher, status, circle, claimant, next, claim);
  }

  private WallEntry inCircle(Circle wider) {
    return new WallEntry(office, neighborhood, wisher, status, wider, owner, nextActionAt, claim);
  }

  /** Who answers for it while nobody holds it: the office once every circle was asked in vain. */
  private Owner atHome() {
    return circle == Circle.ALL ? Owner.office(office) : Owner.neighborhood(neighborhood);
  }

  private Deadline window() {
    return switch (circle) {
      case INTERNAL -> Deadline.INTERNAL;
      case NEIGHBORHOOD -> Deadline.NEIGHBORHOOD;
      case OFFICE, ALL -> Deadline.OFFICE;
    };
  }

  private Claim held() {
    return Objects.requireNonNull(claim, "a wish that is claimed has a claim");
  }

  private void require(WishStatus... allowed) {
    if (!Set.of(allowed).contains(status)) {
      throw new WrongState(status);
    }
  }
}
