package org.wishlight.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What matching says about volunteers, offers, claims and theme days. */
public sealed interface MatchEvent extends Event {

  /** An event about one published wish: its subject is the wish. */
  sealed interface OfWish extends MatchEvent {
    Standing standing();
  }

  @EventType("volunteer.registered")
  record VolunteerRegistered(VolunteerType type, int capacity, List<String> serves)
      implements MatchEvent {}

  @EventType("volunteer.retired")
  record VolunteerRetired(@Nullable String reason) implements MatchEvent {}

  @EventType("offer.made")
  record OfferMade(String volunteer, OfferKind kind, String text, List<Category> categories)
      implements MatchEvent {}

  @EventType("offer.withdrawn")
  record OfferWithdrawn(String volunteer) implements MatchEvent {}

  @EventType("wish.proposed")
  record Proposed(
      Standing standing, String proposal, String volunteer, List<String> reasons, Instant expiresAt)
      implements OfWish {}

  @EventType("proposal.declined")
  record ProposalDeclined(
      Standing standing, String proposal, String volunteer, @Nullable String reason)
      implements OfWish {}

  /**
   * @param account the claimant's own, absent where they have none
   */
  @EventType("wish.claimed")
  record Claimed(
      Standing standing, String claim, String volunteer, Instant dueAt, @Nullable String account)
      implements OfWish {}

  @EventType("claim.started")
  record ClaimStarted(Standing standing, String claim, String volunteer, Instant dueAt)
      implements OfWish {}

  /** The claimant says it is done; the resident has not yet said that it is true. */
  @EventType("claim.fulfilled")
  record ClaimFulfilled(Standing standing, String claim, String volunteer, int photos)
      implements OfWish {}

  @EventType("claim.released")
  record ClaimReleased(Standing standing, String claim, String volunteer, String reason)
      implements OfWish {}

  /**
   * The resident, or the officer for them, says that it is done.
   *
   * @param rating 1 to 5, absent where the resident gave none
   * @param onTime whether it was fulfilled within the time promised
   */
  @EventType("wish.confirmed")
  record Confirmed(
      Standing standing, String claim, String volunteer, @Nullable Integer rating, boolean onTime)
      implements OfWish {}

  @EventType("wish.reopened")
  record Reopened(Standing standing, String claim, String volunteer, String reason)
      implements OfWish {}

  /**
   * @param reason {@code window-ended} or {@code nobody-near}; absent in events of the past
   */
  @EventType("circle.widened")
  record CircleWidened(Standing standing, Circle from, Circle to, @Nullable String reason)
      implements OfWish {
    public CircleWidened(Standing standing, Circle from, Circle to) {
      this(standing, from, to, null);
    }
  }

  /** Nobody took it in any circle: the office is its owner now and must assign somebody. */
  @EventType("wish.escalated")
  record Escalated(Standing standing) implements OfWish {}

  /** A warning, so that the promise may still be kept. */
  @EventType("deadline.neared")
  record DeadlineNeared(Standing standing, Deadline deadline, Instant dueAt) implements OfWish {}

  @EventType("deadline.missed")
  record DeadlineMissed(Standing standing, Deadline deadline, Instant dueAt) implements OfWish {}

  @EventType("themeday.announced")
  record ThemeDayAnnounced(String title, String place, Instant startsAt, Instant endsAt)
      implements MatchEvent {}

  @EventType("themeday.opened")
  record ThemeDayOpened() implements MatchEvent {}

  @EventType("themeday.closed")
  record ThemeDayClosed() implements MatchEvent {}

  /** Matching knows the person no longer; its subject is the person. */
  @EventType("person.forgotten")
  record PersonForgotten(int wishes, boolean volunteer) implements MatchEvent {}
}
