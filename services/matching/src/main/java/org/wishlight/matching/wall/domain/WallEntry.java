package org.wishlight.matching.wall.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
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
import org.wishlight.contracts.MatchEvent.DeadlineNeared;
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
 * @param watch what the clock looks after meanwhile
 */
public record WallEntry(
    String office,
    String neighborhood,
    String wisher,
    WishStatus status,
    Circle circle,
    Owner owner,
    @Nullable Instant nextActionAt,
    @Nullable Claim claim,
    Watch watch) {

  /** It has just come to the wall. */
  public static WallEntry opened(
      String office,
      String neighborhood,
      String wisher,
      Circle circle,
      Instant at,
      Promises promises) {
    var owner = Owner.neighborhood(neighborhood);
    return new WallEntry(
            office,
            neighborhood,
            wisher,
            WishStatus.PUBLISHED,
            circle,
            owner,
            null,
            null,
            Watch.NONE)
        .open(at, promises);
  }

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
    var start = promises.term(office, Deadline.START, now);
    var made = Claim.made(id, claimant, start.due());
    var next = held(WishStatus.CLAIMED, made, start);
    var claimed = new Claimed(next.standing(), id, made.volunteer(), start.due(), made.account());
    return Step.of(next, claimed);
  }

  public Step start(Instant now, Promises promises) {
    require(WishStatus.CLAIMED);
    var fulfil = promises.term(office, Deadline.FULFIL, now);
    var started = held().started(fulfil.due());
    var next = held(WishStatus.IN_PROGRESS, started, fulfil);
    return Step.of(
        next, new ClaimStarted(next.standing(), started.id(), started.volunteer(), fulfil.due()));
  }

  /** The claimant says that it is done; the resident is asked. */
  public Step fulfil(int photos, Instant now, Promises promises) {
    require(WishStatus.IN_PROGRESS);
    var done = held().fulfilled(now);
    var next = held(WishStatus.FULFILLED, done, promises.term(office, Deadline.CONFIRM, now));
    return Step.of(next, new ClaimFulfilled(next.standing(), done.id(), done.volunteer(), photos));
  }

  /** The claimant gives it back. */
  public Step release(String reason, Instant now, Promises promises) {
    return letGo(Claim.Status.RELEASED, reason, now, promises);
  }

  /** The office takes it back from the claimant. */
  public Step revoke(String reason, Instant now, Promises promises) {
    return letGo(Claim.Status.REVOKED, reason, now, promises);
  }

  /** Another volunteer goes on with it, under a claim of their own. */
  public Step handOver(
      String reason, String id, Claimant claimant, Instant now, Promises promises) {
    var given = release(reason, now, promises);
    var taken = given.entry().claim(id, claimant, now, promises);
    return given.then(taken);
  }

  private Step letGo(Claim.Status how, String reason, Instant now, Promises promises) {
    require(WishStatus.CLAIMED, WishStatus.IN_PROGRESS);
    var ended = held().ended(how);
    var next = open(now, promises);
    return Step.of(next, new ClaimReleased(next.standing(), ended.id(), ended.volunteer(), reason))
        .ending(ended);
  }

  /** The resident, or an officer for them, says that it is done. */
  public Step confirm(@Nullable Integer rating) {
    require(WishStatus.FULFILLED);
    var granted = held().ended(Claim.Status.CONFIRMED);
    var next = as(WishStatus.CONFIRMED, circle, owner, null, granted, Watch.NONE);
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

  /** The next wider circle is asked before the window of the present one ends. */
  public Step widen(String reason, Instant now, Promises promises) {
    require(WishStatus.PUBLISHED);
    if (circle.wider() == Circle.ALL) {
      throw new IllegalStateException("only the clock asks everybody");
    }
    var next = inCircle(circle.wider()).open(now, promises);
    return Step.of(next, new CircleWidened(next.standing(), circle, next.circle(), reason));
  }

  /** Those concerned are warned, once, while the promise can still be kept. */
  public Step warn(Instant now) {
    var deadline = running();
    if (deadline == null || watch.warnAt() == null || watch.warnAt().isAfter(now) || isDue(now)) {
      return Step.unchanged(this);
    }
    var warned = watched(watch.warned());
    return Step.of(
        warned, new DeadlineNeared(warned.standing(), deadline, requireNonNull(nextActionAt)));
  }

  /** The next date has gone by. */
  public Step miss(Instant now, Promises promises) {
    var deadline = running();
    return deadline == null || nextActionAt == null || !isDue(now)
        ? Step.unchanged(this)
        : new Overdue(this, deadline, nextActionAt, now, promises).step();
  }

  /** The promise that runs now; none once it is confirmed or off the wall. */
  public @Nullable Deadline running() {
    return switch (status) {
      case PUBLISHED -> window();
      case CLAIMED -> Deadline.START;
      case IN_PROGRESS -> Deadline.FULFIL;
      case FULFILLED -> Deadline.CONFIRM;
      case SUBMITTED, CONFIRMED, RETURNED, MERGED, WITHDRAWN -> null;
    };
  }

  /** Who must act by the next date: behind a promise that was missed, the neighbourhood. */
  public @Nullable Turn turn() {
    var isLate = watch.missed() != null;
    return switch (status) {
      case PUBLISHED -> owner.type() == Owner.Type.OFFICE ? Turn.OFFICE : Turn.NEIGHBORHOOD;
      case CLAIMED -> Turn.CLAIMANT;
      case IN_PROGRESS -> isLate ? Turn.NEIGHBORHOOD : Turn.CLAIMANT;
      case FULFILLED -> isLate ? Turn.NEIGHBORHOOD : Turn.WISHER;
      case SUBMITTED, RETURNED -> Turn.NEIGHBORHOOD;
      case CONFIRMED, MERGED, WITHDRAWN -> null;
    };
  }

  /** It is on the wall no more; a claim that was alive ends with it. What is granted stays so. */
  public Step takeDown(WishStatus why, String reason) {
    if (status == WishStatus.CONFIRMED) {
      return Step.of(this);
    }
    var next = as(why, circle, atHome(), null, null, Watch.NONE);
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
            as(
                WishStatus.SUBMITTED,
                circle,
                Owner.neighborhood(neighborhood),
                until,
                null,
                Watch.NONE))
        : Step.unchanged(this);
  }

  public Standing standing() {
    var claimant = claim == null ? null : claim.volunteer();
    return new Standing(status, circle, owner, nextActionAt, wisher, claimant);
  }

  WallEntry open(Instant now, Promises promises) {
    var term = promises.term(office, window(), now);
    var watch = Watch.in(circle, term, now);
    return as(WishStatus.PUBLISHED, circle, atHome(), term.due(), null, watch);
  }

  private WallEntry held(WishStatus status, Claim claim, Term term) {
    var claimant = Owner.claimant(claim.volunteer());
    return as(status, circle, claimant, term.due(), claim, Watch.of(term));
  }

  WallEntry inCircle(Circle other) {
    return as(status, other, owner, nextActionAt, claim, watch);
  }

  WallEntry watched(Watch other) {
    return as(status, circle, owner, nextActionAt, claim, other);
  }

  /** The same with another next date. */
  public WallEntry until(Instant at) {
    return as(status, circle, owner, at, claim, watch);
  }

  private WallEntry as(
      WishStatus status,
      Circle circle,
      Owner owner,
      @Nullable Instant nextActionAt,
      @Nullable Claim claim,
      Watch watch) {
    return new WallEntry(
        office, neighborhood, wisher, status, circle, owner, nextActionAt, claim, watch);
  }

  private boolean isDue(Instant now) {
    return nextActionAt != null && !nextActionAt.isAfter(now);
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
    return requireNonNull(claim, "a wish that is claimed has a claim");
  }

  private void require(WishStatus... allowed) {
    if (!Set.of(allowed).contains(status)) {
      throw new WrongState(status);
    }
  }
}
