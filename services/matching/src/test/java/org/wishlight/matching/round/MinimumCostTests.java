package org.wishlight.matching.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.wishlight.matching.round.domain.Problem;
import org.wishlight.matching.round.domain.Problem.Pair;

class MinimumCostTests {

  @RepeatedTest(200)
  void isAsGoodAsTryingEverything(RepetitionInfo repetition) {
    var problem = aProblem(new Random(repetition.getCurrentRepetition()));

    var answer = MinimumCost.solve(problem);

    assertThat(isAllowed(problem, answer)).isTrue();
    assertThat(problem.cost(answer)).isEqualTo(best(problem, 0, new int[answer.length]));
  }

  @Test
  void bringsMoreTogetherThanFirstComeFirstServed() {
    var problem =
        new Problem(
            List.of(1_000_000, 1_000_000),
            List.of(List.of(0), List.of(0)),
            List.of(new Pair(0, 0, 100), new Pair(0, 1, 110), new Pair(1, 0, 100)));

    assertThat(MinimumCost.solve(problem)).containsExactly(1, 2);
  }

  /** Goal P6: 10,000 wishes and as many volunteers, each wish suits ten. */
  @Test
  void leavesAQuarterOfWhatGreedyLeavesAtMost() {
    var many = 10_000;
    var random = new Random(7);
    var pairs =
        IntStream.range(0, 10 * many)
            .mapToObj(n -> new Pair(n / 10, random.nextInt(many), random.nextInt(1_000)))
            .toList();
    var problem =
        new Problem(
            Collections.nCopies(many, 1_000_000), Collections.nCopies(many, List.of(0)), pairs);

    var answer = MinimumCost.solve(problem);
    var greedy = firstComeFirstServed(problem);

    assertThat(isAllowed(problem, answer)).isTrue();
    assertThat(4 * without(answer)).isLessThanOrEqualTo(without(greedy));
    assertThat(problem.cost(answer)).isLessThan(problem.cost(greedy));
  }

  @Test
  void leavesOutWhoCostsLeast() {
    var problem =
        new Problem(
            List.of(1_000_000, 1_009_000, 1_001_000),
            List.of(List.of(0)),
            List.of(new Pair(0, 0, 5), new Pair(1, 0, 900), new Pair(2, 0, 5)));

    assertThat(MinimumCost.solve(problem)).containsExactly(-1, 1, -1);
  }

  @Test
  void knowsNothingToBringTogether() {
    assertThat(MinimumCost.solve(new Problem(List.of(7), List.of(), List.of())))
        .containsExactly(-1);
  }

  private static Problem aProblem(Random random) {
    var wishes = 1 + random.nextInt(5);
    var volunteers = 1 + random.nextInt(3);
    var pairs = new ArrayList<Pair>();
    for (var wish = 0; wish < wishes; wish++) {
      for (var volunteer = 0; volunteer < volunteers; volunteer++) {
        if (random.nextInt(3) > 0) {
          pairs.add(new Pair(wish, volunteer, random.nextInt(1_000)));
        }
      }
    }
    return new Problem(
        IntStream.range(0, wishes).mapToObj(n -> 1_000_000 + random.nextInt(9_000)).toList(),
        IntStream.range(0, volunteers).mapToObj(n -> places(random)).toList(),
        pairs);
  }

  private static List<Integer> places(Random random) {
    return IntStream.range(0, random.nextInt(3)).mapToObj(n -> n * random.nextInt(300)).toList();
  }

  private static int[] firstComeFirstServed(Problem problem) {
    var answer = new int[problem.nobody().size()];
    var taken = new int[problem.places().size()];
    Arrays.fill(answer, -1);
    for (var pair = 0; pair < problem.pairs().size(); pair++) {
      var asked = problem.pairs().get(pair);
      var free = taken[asked.volunteer()] < problem.places().get(asked.volunteer()).size();
      var better = answer[asked.wish()];
      if (free && (better < 0 || asked.cost() < problem.pairs().get(better).cost())) {
        if (better >= 0) {
          taken[problem.pairs().get(better).volunteer()]--;
        }
        answer[asked.wish()] = pair;
        taken[asked.volunteer()]++;
      }
    }
    return answer;
  }

  private static long without(int[] answer) {
    return Arrays.stream(answer).filter(pair -> pair < 0).count();
  }

  private static long best(Problem problem, int wish, int[] answer) {
    if (wish == answer.length) {
      return isAllowed(problem, answer) ? problem.cost(answer) : Long.MAX_VALUE;
    }
    answer[wish] = -1;
    var least = best(problem, wish + 1, answer);
    for (var pair = 0; pair < problem.pairs().size(); pair++) {
      if (problem.pairs().get(pair).wish() == wish) {
        answer[wish] = pair;
        least = Math.min(least, best(problem, wish + 1, answer));
      }
    }
    return least;
  }

  private static boolean isAllowed(Problem problem, int[] answer) {
    var taken = new int[problem.places().size()];
    Arrays.stream(answer)
        .filter(pair -> pair >= 0)
        .forEach(pair -> taken[problem.pairs().get(pair).volunteer()]++);
    return IntStream.range(0, taken.length)
        .allMatch(volunteer -> taken[volunteer] <= problem.places().get(volunteer).size());
  }
}
