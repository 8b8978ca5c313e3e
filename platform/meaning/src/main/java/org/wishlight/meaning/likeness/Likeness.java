package org.wishlight.meaning.likeness;

import java.time.Duration;
import org.wishlight.contracts.WishKind;
import org.wishlight.meaning.learning.Outcome;
import org.wishlight.meaning.sense.Sense;

/**
 * How alike two wishes are, and what that means: household and time decide as much as words.
 *
 * @param score 0 to 1, of the words alone
 */
public record Likeness(Verdict verdict, double score) {
  /** Below, two wishes have nothing to do with each other. */
  public static final double RELATED = 0.35;

  /** From here on they ask for the same. */
  private static final double SAME_NEED = 0.5;

  /** One household's wishes with as many words in common are worth a look, whatever they mean. */
  private static final double SAME_WORDS = 0.2;

  private static final Duration A_WHILE = Duration.ofDays(21);

  /** Two wishes, whether one household filed both, and how far apart in time. */
  public static Likeness of(Sense one, Sense two, boolean sameHousehold, Duration apart) {
    var score = score(one, two);
    return new Likeness(verdict(one, two, score, sameHousehold, apart.abs()), score);
  }

  private static Verdict verdict(
      Sense one, Sense two, double score, boolean sameHousehold, Duration apart) {
    if (!sameHousehold) {
      return score < RELATED ? Verdict.UNRELATED : Verdict.OTHER_HOUSEHOLD;
    }
    if (score < RELATED && Wording.shared(one.plain(), two.plain()) < SAME_WORDS) {
      return Verdict.UNRELATED;
    }
    var same = score >= SAME_NEED && apart.compareTo(A_WHILE) < 0 && !differ(one, two);
    return same ? Verdict.SAME : Verdict.AGAIN;
  }

  private static double score(Sense one, Sense two) {
    var near = Math.clamp((one.nearness(two) - 0.35) / 0.5, 0, 1);
    return (near + sharedTags(one, two)) / 2;
  }

  /** 1 when both need the same with the same certainty. */
  private static double sharedTags(Sense one, Sense two) {
    var sum = 0d;
    for (var i = 0; i < one.tags().length; i++) {
      sum += Math.sqrt(one.tags()[i] * two.tags()[i]);
    }
    return sum;
  }

  /** Asked for and repaired, for father and for mother, kitchen and bathroom: two wishes. */
  private static boolean differ(Sense one, Sense two) {
    return Details.differ(one.plain(), two.plain())
        || given(one) > 0.7 && given(two) < 0.3
        || given(one) < 0.3 && given(two) > 0.7;
  }

  private static double given(Sense sense) {
    var sum = 0d;
    for (var i = 0; i < sense.outcomes().length; i++) {
      sum += Outcome.all().get(i).kind() == WishKind.GOODS ? sense.outcomes()[i] : 0;
    }
    return sum;
  }
}
