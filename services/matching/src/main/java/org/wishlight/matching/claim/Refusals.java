package org.wishlight.matching.claim;

import java.util.HashMap;
import java.util.Map;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.volunteer.Today;
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
   * @param isAdmitted whether the circle, or the spot, lets them
   */
  static void checkMayTake(WallDocument seen, Volunteer volunteer, boolean isAdmitted) {
    if (volunteer.status() != Volunteer.Status.ACTIVE) {
      throw Refusal.wrongState(volunteer.id(), volunteer.status());
    }
    if (!isAdmitted) {
      throw Refusal.forbidden(
          "not-in-circle", Map.of("volunteer", volunteer.id(), "circle", seen.circle().toString()));
    }
  }

  static void checkHasAPlace(Volunteer volunteer, Today today) {
    if (!volunteer.hasAPlace(today)) {
      throw noPlace(volunteer, today);
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

  /** There was no place to take: none is left, or the volunteer is away or has retired. */
  public static Refusal noPlace(Volunteer volunteer, Today today) {
    if (volunteer.status() != Volunteer.Status.ACTIVE) {
      return Refusal.wrongState(volunteer.id(), volunteer.status());
    }
    return volunteer.leave() != null && volunteer.isOnLeave(today)
        ? Refusal.conflict(
            "on-leave", Map.of("volunteer", volunteer.id(), "until", volunteer.leave().to()))
        : atCapacity(volunteer, today);
  }

  /** The volunteer has promised as much as they can. */
  public static Refusal atCapacity(Volunteer volunteer, Today today) {
    var facts = new HashMap<String, Object>();
    facts.put("volunteer", volunteer.id());
    facts.put("capacity", volunteer.capacity());
    facts.put("active", volunteer.active());
    facts.put("begunThisWeek", volunteer.begunIn(today));
    if (volunteer.weeklyCapacity() != null) {
      facts.put("weeklyCapacity", volunteer.weeklyCapacity());
    }
    return Refusal.conflict("at-capacity", facts);
  }
}
