package org.wishlight.matching.claim;

import org.springframework.stereotype.Component;
import org.wishlight.matching.claim.domain.Candidate;
import org.wishlight.matching.claim.domain.CirclePolicy;
import org.wishlight.matching.policy.Policies;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.domain.WallEntry;

/** Who may take which wish, as the wish's office has it. */
@Component
public class Circles {
  private final Policies policies;

  Circles(Policies policies) {
    this.policies = policies;
  }

  public boolean admit(Volunteer volunteer, WallEntry wish) {
    return CirclePolicy.admits(candidate(volunteer, wish), wish);
  }

  /** The same for whoever has checked in on a theme day where the wish is shown. */
  boolean admitOnTheSpot(Volunteer volunteer, WallEntry wish) {
    return CirclePolicy.admitsOnTheSpot(candidate(volunteer, wish), wish);
  }

  private Candidate candidate(Volunteer volunteer, WallEntry wish) {
    var circle = policies.of(wish.office()).circleOf(volunteer.type());
    return new Candidate(circle, volunteer.office(), volunteer.neighborhood(), volunteer.serves());
  }
}
