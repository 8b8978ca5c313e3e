package org.wishlight.matching.round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.wishlight.matching.fit.Field;
import org.wishlight.matching.fit.Field.Choice;
import org.wishlight.matching.fit.Suitor;
import org.wishlight.matching.round.domain.Costs;
import org.wishlight.matching.round.domain.Problem;
import org.wishlight.matching.round.domain.Problem.Pair;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.WallDocument;

/**
 * One round. Each wish is shown its best volunteers; who gets none of them is shown others who are
 * still free, until nobody suitable is left, and each time everything is decided anew.
 */
final class Round {
  private static final int MOST_SUITORS = 16;
  private static final int MOST_PASSES = 6;

  /** A prime, so that wishes that say the same begin with different volunteers. */
  private static final int STRIDE = 7_919;

  private final List<WallDocument> wishes;
  private final Map<String, byte[]> senses;
  private final Field field;
  private final List<Integer> nobody;
  private final List<List<Integer>> places;
  private final List<Suitor> suitors = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  /** Whom to ask about which wish. */
  record Match(WallDocument wish, Suitor suitor) {}

  /**
   * @param asked by volunteer, how many wishes wait for their answer
   */
  Round(
      List<WallDocument> wishes,
      Map<String, byte[]> senses,
      Field field,
      Map<String, Integer> asked,
      Instant now) {
    this.wishes = wishes;
    this.senses = senses;
    this.field = field;
    nobody = wishes.stream().map(wish -> ofNobody(wish, now)).toList();
    places =
        field.volunteers().stream()
            .map(volunteer -> places(volunteer, asked.getOrDefault(volunteer.id(), 0)))
            .toList();
  }

  List<Match> matches(Function<Problem, int[]> solver) {
    var answer = new int[wishes.size()];
    Arrays.fill(answer, -1);
    for (var pass = 0; pass < MOST_PASSES && look(answer); pass++) {
      answer = solver.apply(new Problem(nobody, places, pairs));
    }
    return matches(answer);
  }

  private List<Match> matches(int[] answer) {
    return IntStream.range(0, answer.length)
        .filter(wish -> answer[wish] >= 0)
        .mapToObj(wish -> new Match(wishes.get(wish), suitors.get(answer[wish])))
        .toList();
  }

  /** Shows each wish without anybody volunteers who are free; false if there are none. */
  private boolean look(int[] answer) {
    var taken = new int[places.size()];
    Arrays.stream(answer)
        .filter(pair -> pair >= 0)
        .forEach(pair -> taken[pairs.get(pair).volunteer()]++);
    var known = pairs.size();
    for (var wish = 0; wish < answer.length; wish++) {
      if (answer[wish] < 0) {
        look(wish, volunteer -> taken[volunteer] < places.get(volunteer).size());
      }
    }
    return pairs.size() > known;
  }

  /** Of a wish of which no sense was made yet, nothing can be said. */
  private void look(int wish, IntPredicate free) {
    var sense = senses.get(wishes.get(wish).id());
    if (sense != null) {
      var choice = new Choice(MOST_SUITORS, free, wish * STRIDE);
      for (var suitor : field.suitors(wishes.get(wish), sense, choice)) {
        suitors.add(suitor);
        pairs.add(new Pair(wish, suitor.place(), Costs.of(suitor.score())));
      }
    }
  }

  private static int ofNobody(WallDocument wish, Instant now) {
    var since = wish.publishedAt();
    var waiting = since == null ? Duration.ZERO : Duration.between(since, now);
    return Costs.ofNobody(waiting, wish.wish().urgency());
  }

  private static List<Integer> places(Volunteer volunteer, int asked) {
    return IntStream.range(volunteer.active() + asked, volunteer.capacity())
        .mapToObj(place -> Costs.ofPlace(place, volunteer.capacity()))
        .toList();
  }
}
