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
  public static final double THRESHOLD = 0.22;

  /** So likely, and an offer gives the tag for certain: offers give several. */
  private static final float GIVEN = 0.3f;

  private static final double NEARNESS = 0.4;
  private static final double STRANGERS = 0.45;

  /** Who are nearer share their tags too. */
  private static final double TWINS = 0.85;

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
    return score(shared, wish.nearness(offer));
  }

  static double score(double shared, double nearness) {
    return Math.clamp(shared + NEARNESS * (nearness - STRANGERS), 0, 1);
  }

  /** False where no sentences are near enough to make up for what is not shared. */
  static boolean mayFit(double shared) {
    return score(shared, TWINS) >= THRESHOLD;
  }

  /** From 0 to 1, how certainly an offer gives a tag that it is so likely to give. */
  static float given(float likely) {
    return Math.min(1, likely / GIVEN);
  }

  private static double shared(Sense wish, Sense offer, int tag) {
    return wish.tags()[tag] * given(offer.tags()[tag]);
  }

  /** The tags that a wish needs and an offer gives, the weightiest first. */
  public static List<String> reasons(Sense wish, Sense offer) {
    return Tags.all().stream()
        .filter(tag -> shared(wish, offer, tag.number()) > REASON)
        .sorted(
            Comparator.comparingDouble((Tag tag) -> shared(wish, offer, tag.number())).reversed())
        .map(Tag::id)
        .toList();
  }
}
