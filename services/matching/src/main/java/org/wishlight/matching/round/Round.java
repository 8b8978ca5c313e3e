package org.wishlight.matching.round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wishlight.matching.fit.Field;
import org.wishlight.matching.fit.Field.Choice;
import org.wishlight.matching.fit.Suitor;
import org.wishlight.matching.round.domain.Costs;
import org.wishlight.matching.round.domain.Problem;
import org.wishlight.matching.round.domain.Problem.Pair;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Reason;

/**
 * One round. Each wish is shown its best volunteers. Where that is not enough for all, who got
 * nobody is shown further ones, and whoever took what others want is shown who is still free; then
 * everything is decided anew, as long as it helps.
 */
final class Round {
  private static final int SHOWN_AT_FIRST = 16;
  private static final int SHOWN_INSTEAD = 4;
  private static final int MOST_PASSES = 4;

  /** A prime, so that wishes that say the same begin with different volunteers. */
  private static final int STRIDE = 7_919;

  private final List<WallDocument> wishes;
  private final Map<String, byte[]> senses;
  private final Field field;
  private final List<Integer> nobody;
  private final List<List<Integer>> places;
  private final List<Suitor> suitors = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final BitSet[] shown;

  /** Whom to ask about which wish, and why. */
  record Match(WallDocument wish, Suitor suitor, List<Reason> reasons) {}

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
    shown = Stream.generate(BitSet::new).limit(wishes.size()).toArray(BitSet[]::new);
  }

  List<Match> matches(Function<Problem, int[]> solver) {
    for (var wish = 0; wish < wishes.size(); wish++) {
      show(wish, SHOWN_AT_FIRST, volunteer -> true);
    }
    var answer = solver.apply(new Problem(nobody, places, pairs));
    for (var pass = 1; pass < MOST_PASSES && lookFurther(answer); pass++) {
      var better = solver.apply(new Problem(nobody, places, pairs));
      var helped = without(better) < without(answer);
      answer = better;
      if (!helped) {
        break;
      }
    }
    return matches(answer);
  }

  private List<Match> matches(int[] answer) {
    return IntStream.range(0, answer.length)
        .filter(wish -> answer[wish] >= 0)
        .mapToObj(wish -> match(wishes.get(wish), suitors.get(answer[wish])))
        .toList();
  }

  private Match match(WallDocument wish, Suitor suitor) {
    var sense = Objects.requireNonNull(senses.get(wish.id()));
    return new Match(wish, suitor, field.reasons(wish, sense, suitor));
  }

  private static long without(int[] answer) {
    return Arrays.stream(answer).filter(pair -> pair < 0).count();
  }

  /** False if there is nobody further. */
  private boolean lookFurther(int[] answer) {
    var taken = new int[places.size()];
    Arrays.stream(answer)
        .filter(pair -> pair >= 0)
        .forEach(pair -> taken[pairs.get(pair).volunteer()]++);
    var wanted = new BitSet();
    pairs.stream()
        .filter(pair -> answer[pair.wish()] < 0)
        .forEach(pair -> wanted.set(pair.volunteer()));
    var known = pairs.size();
    for (var wish = 0; wish < answer.length; wish++) {
      if (answer[wish] < 0) {
        show(wish, SHOWN_AT_FIRST, volunteer -> true);
      } else if (wanted.get(pairs.get(answer[wish]).volunteer())) {
        show(wish, SHOWN_INSTEAD, volunteer -> taken[volunteer] < places.get(volunteer).size());
      }
    }
    return pairs.size() > known;
  }

  /** Of a wish of which no sense was made yet, nothing can be said. */
  private void show(int wish, int most, IntPredicate who) {
    var sense = senses.get(wishes.get(wish).id());
    if (sense != null) {
      var choice =
          new Choice(
              most, volunteer -> !shown[wish].get(volunteer) && who.test(volunteer), wish * STRIDE);
      for (var suitor : field.suitors(wishes.get(wish), sense, choice)) {
        suitors.add(suitor);
        pairs.add(new Pair(wish, suitor.place(), Costs.of(suitor.score())));
        shown[wish].set(suitor.place());
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
