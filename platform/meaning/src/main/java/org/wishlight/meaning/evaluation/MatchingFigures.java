package org.wishlight.meaning.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import org.wishlight.meaning.fit.Fit;
import org.wishlight.meaning.fit.Suggestion;
import org.wishlight.meaning.learning.Example;
import org.wishlight.meaning.sense.Sense;

/**
 * How well offers were found for wishes. An offer is right when it gives the wish's first tag; a
 * wish for which "nobody fits" was said counts as not found.
 *
 * @param first of the wishes that an offer is right for
 * @param ofThree of the same wishes
 * @param nobody of the wishes none of whose tags any offer gives
 */
public record MatchingFigures(Share first, Share ofThree, Share nobody) {

  static MatchingFigures of(
      List<Example> wishes, List<Sense> wished, List<Example> offers, List<Sense> offered) {
    var asked =
        IntStream.range(0, wishes.size())
            .mapToObj(i -> new Asked(wishes.get(i), Fit.of(wished.get(i), offered), offers))
            .toList();
    var granted = asked.stream().filter(Asked::canBeGranted).toList();
    var hopeless = asked.stream().filter(Asked::hopeless).toList();
    return new MatchingFigures(
        Share.of(granted, one -> one.right(1)),
        Share.of(granted, one -> one.right(3)),
        Share.of(hopeless, one -> !one.ranked().getFirst().fits()));
  }

  private record Asked(Example wish, List<Suggestion> ranked, List<Example> offers) {
    boolean canBeGranted() {
      return offers.stream().anyMatch(this::gives);
    }

    boolean hopeless() {
      return offers.stream()
          .noneMatch(offer -> offer.tags().stream().anyMatch(wish.tags()::contains));
    }

    boolean right(int among) {
      return ranked.getFirst().fits()
          && ranked.stream().limit(among).anyMatch(one -> gives(offers.get(one.offer())));
    }

    private boolean gives(Example offer) {
      return offer.tags().contains(wish.tags().getFirst());
    }
  }

  /** For people to read. */
  public String text() {
    return """
    first suggestion right %s
    one of three right     %s
    nobody fits, and said  %s\
    """
        .formatted(first, ofThree, nobody);
  }
}
