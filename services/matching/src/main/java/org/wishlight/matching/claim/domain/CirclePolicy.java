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

  static final Rule OWN_PARTIES_FIRST =
      (candidate, wish) -> wish.circle() != Circle.INTERNAL || candidate.type().internal();

  private static final List<Rule> RULES =
      List.of(SAME_OFFICE_UNLESS_OPEN_TO_ALL, NEARBY_IN_THE_INNER_CIRCLES, OWN_PARTIES_FIRST);

  private CirclePolicy() {}

  public static boolean admits(Candidate candidate, WallEntry wish) {
    return RULES.stream().allMatch(rule -> rule.allows(candidate, wish));
  }
}
