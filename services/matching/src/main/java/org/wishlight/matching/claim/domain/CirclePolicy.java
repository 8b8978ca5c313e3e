package org.wishlight.matching.claim.domain;

import java.util.List;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.wall.domain.WallEntry;

/** Who is in the circle that may take a wish now, rule by rule. */
public final class CirclePolicy {

  /** One condition of taking a wish. */
  @FunctionalInterface
  interface Rule {
    boolean allows(Candidate candidate, WallEntry wish);
  }

  static final Rule SAME_OFFICE_UNLESS_OPEN_TO_ALL =
      (candidate, wish) -> wish.circle() == Circle.ALL || candidate.isOf(wish.office());

  static final Rule NEARBY_IN_THE_INNER_CIRCLES =
      (candidate, wish) ->
          wish.circle().compareTo(Circle.NEIGHBORHOOD) > 0 || candidate.isNear(wish.neighborhood());

  static final Rule ASKED_IN_THIS_CIRCLE =
      (candidate, wish) -> candidate.circle().compareTo(wish.circle()) <= 0;

  /** Whoever is there takes what is shown there, whichever circle has its turn (现场认领). */
  static final Rule ON_THE_SPOT = (candidate, wish) -> candidate.isOf(wish.office());

  private static final List<Rule> RULES =
      List.of(SAME_OFFICE_UNLESS_OPEN_TO_ALL, NEARBY_IN_THE_INNER_CIRCLES, ASKED_IN_THIS_CIRCLE);

  private CirclePolicy() {}

  public static boolean admits(Candidate candidate, WallEntry wish) {
    return RULES.stream().allMatch(rule -> rule.allows(candidate, wish));
  }

  /** The same for whoever has checked in on a theme day where the wish is shown. */
  public static boolean admitsOnTheSpot(Candidate candidate, WallEntry wish) {
    return ON_THE_SPOT.allows(candidate, wish);
  }
}
