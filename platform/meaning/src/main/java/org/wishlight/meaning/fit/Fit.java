package org.wishlight.meaning.fit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.tags.Tag;
import org.wishlight.meaning.tags.Tags;

/** How well an offer suits a wish: by the tags both share, and by how near the sentences are. */
public final class Fit {
  /** From here on an offer is worth proposing; below, nobody fits. */
  public static final double THRESHOLD = 0.25;

  /** So likely, and an offer gives the tag for certain: offers give several. */
  private static final float GIVEN = 0.3f;

  private static final double NEARNESS = 0.4;
  private static final double STRANGERS = 0.45;
  private static final double REASON = 0.08;

  private Fit() {}

  /** All offers, the best first; nobody fits when the first does not. */
  public static List<Suggestion> of(Sense wish, List<Sense> offers) {
    return IntStream.range(0, offers.size())
        .mapToObj(i -> suggestion(i, wish, offers.get(i)))
        .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
        .toList();
  }

  private static Suggestion suggestion(int number, Sense wish, Sense offer) {
    var score = score(wish, offer);
    var reasons = score < THRESHOLD ? List.<String>of() : reasons(wish, offer);
    return new Suggestion(number, score, score >= THRESHOLD, reasons);
  }

  /** 0 to 1; some microseconds a pair. */
  public static double score(Sense wish, Sense offer) {
    var shared = 0d;
    for (var tag = 0; tag < wish.tags().length; tag++) {
      shared += shared(wish, offer, tag);
    }
    var near = NEARNESS * (wish.nearness(offer) - STRANGERS);
    return Math.clamp(shared + near, 0, 1);
  }

  private static double shared(Sense wish, Sense offer, int tag) {
    return wish.tags()[tag] * Math.min(1, offer.tags()[tag] / GIVEN);
  }

  private static List<String> reasons(Sense wish, Sense offer) {
    return Tags.all().stream()
        .filter(tag -> shared(wish, offer, tag.number()) > REASON)
        .sorted(
            Comparator.comparingDouble((Tag tag) -> shared(wish, offer, tag.number())).reversed())
        .map(Tag::id)
        .toList();
  }
}
