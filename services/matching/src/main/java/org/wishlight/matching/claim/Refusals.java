package org.wishlight.matching.claim;

import java.util.HashMap;
import java.util.Map;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.claim.domain.Candidate;
import org.wishlight.matching.claim.domain.CirclePolicy;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Claim;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Refusal;

/** Why a wish cannot be claimed, told with the truth as it is. */
public final class Refusals {
  private Refusals() {}

  public static void checkOpen(WallDocument seen, Caller caller) {
    if (seen.claim() != null && seen.status() != WishStatus.CONFIRMED) {
      throw Refusal.conflict("already-claimed", claimed(seen, seen.claim(), caller));
    }
    if (seen.status() != WishStatus.PUBLISHED) {
      throw Refusal.wrongState(seen.id(), seen.status());
    }
  }

  /**
   * @param anyCircle whether the circle does not matter, as on the spot
   */
  static void checkMayTake(WallDocument seen, Volunteer volunteer, boolean anyCircle) {
    if (volunteer.status() != Volunteer.Status.ACTIVE) {
      throw Refusal.wrongState(volunteer.id(), volunteer.status());
    }
    var isAdmitted =
        anyCircle
            ? CirclePolicy.admitsOnTheSpot(candidate(volunteer), seen.entry())
            : isAdmitted(seen, volunteer);
    if (!isAdmitted) {
      throw Refusal.forbidden(
          "not-in-circle", Map.of("volunteer", volunteer.id(), "circle", seen.circle().toString()));
    }
  }

  static boolean isAdmitted(WallDocument seen, Volunteer volunteer) {
    return CirclePolicy.admits(candidate(volunteer), seen.entry());
  }

  private static Candidate candidate(Volunteer volunteer) {
    return new Candidate(
        volunteer.type(), volunteer.office(), volunteer.neighborhood(), volunteer.serves());
  }

  static void checkHasAPlace(Volunteer volunteer) {
    if (volunteer.isFull()) {
      throw atCapacity(volunteer);
    }
  }

  /** By whom, only the staff need to know. */
  private static Map<String, Object> claimed(WallDocument seen, Claim claim, Caller caller) {
    var facts = new HashMap<String, Object>();
    facts.put("wish", seen.id());
    facts.put("present", seen.status().toString());
    if (!caller.reach().isOwnOnly()) {
      facts.put("volunteer", claim.volunteer());
    }
    return facts;
  }

  /** There was no place to take: none is left, or the volunteer has retired. */
  static Refusal noPlace(Volunteer volunteer) {
    return volunteer.status() == Volunteer.Status.ACTIVE
        ? atCapacity(volunteer)
        : Refusal.wrongState(volunteer.id(), volunteer.status());
  }

  public static Refusal atCapacity(Volunteer volunteer) {
    return Refusal.conflict(
        "at-capacity", Map.of("volunteer", volunteer.id(), "capacity", volunteer.capacity()));
  }
}
