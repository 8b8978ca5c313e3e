package org.wishlight.notification.notice.domain;

import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.MatchEvent.ClaimFulfilled;
import org.wishlight.contracts.MatchEvent.ClaimReleased;
import org.wishlight.contracts.MatchEvent.ClaimStarted;
import org.wishlight.contracts.MatchEvent.Claimed;
import org.wishlight.contracts.MatchEvent.Confirmed;
import org.wishlight.contracts.MatchEvent.OfWish;
import org.wishlight.contracts.MatchEvent.Proposed;
import org.wishlight.contracts.MatchEvent.Reopened;
import org.wishlight.notification.recipient.domain.Recipient;

/** The part that a recipient has in a wish; each part has its own words for what happened. */
public enum Audience {
  WISHER,
  CLAIMANT,
  NEIGHBORHOOD,
  OFFICE;

  Recipient of(Envelope<?> event) {
    return switch (this) {
      case WISHER -> Recipient.person(wisher(event));
      case CLAIMANT -> Recipient.person(claimant(event));
      case NEIGHBORHOOD -> Recipient.neighborhood(event.neighborhood());
      case OFFICE -> Recipient.office(event.office());
    };
  }

  private static String wisher(Envelope<?> event) {
    return Concerned.wisher(event).orElseThrow(() -> nobody(event));
  }

  /** Also who is only asked, and who has just lost the claim: the standing does not name them. */
  private static String claimant(Envelope<?> event) {
    return switch (event.event()) {
      case Proposed proposed -> proposed.volunteer();
      case Claimed claimed -> claimed.volunteer();
      case ClaimStarted started -> started.volunteer();
      case ClaimFulfilled fulfilled -> fulfilled.volunteer();
      case ClaimReleased released -> released.volunteer();
      case Confirmed confirmed -> confirmed.volunteer();
      case Reopened reopened -> reopened.volunteer();
      case OfWish step when step.standing().claimant() != null -> step.standing().claimant();
      default -> throw nobody(event);
    };
  }

  private static IllegalArgumentException nobody(Envelope<?> event) {
    return new IllegalArgumentException(event.type() + " does not say who that is");
  }
}
