package org.wishlight.meaning.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.wishlight.meaning.sense.PackedSense;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.tags.Tags;

/**
 * Many offers, to be asked about many wishes: only those that share a tag with the wish are looked
 * at, and only the best of them closely. Some 900 bytes an offer; not for several threads at once.
 */
public final class Offers {
  /** What is less likely is not noticed: it adds next to nothing to a score. */
  private static final float FAINT = 0.005f;

  private static final float MICRO = 1e6f;

  /** So many times as many as are wanted are looked at closely. */
  private static final int CLOSELY = 2;

  private final List<Givers> givers = Tags.all().stream().map(tag -> new Givers()).toList();
  private final List<byte[]> packed = new ArrayList<>();
  private float[] shared = new float[0];
  private int[] touched = new int[0];
  private int count;

  /** Those who give a tag, and how certainly. */
  private static final class Givers {
    private int[] offers = new int[4];
    private float[] given = new float[4];
    private int count;

    void add(int offer, float much) {
      if (count == offers.length) {
        offers = Arrays.copyOf(offers, 2 * count);
        given = Arrays.copyOf(given, 2 * count);
      }
      offers[count] = offer;
      given[count++] = much;
    }
  }

  /** An offer for a wish, by its place in the order in which they were added. */
  public record Found(int offer, double score) {}

  /**
   * @param offer its sense, packed
   */
  public void add(byte[] offer) {
    var tags = PackedSense.sense("", offer).tags();
    for (var tag = 0; tag < tags.length; tag++) {
      if (tags[tag] > FAINT) {
        givers.get(tag).add(packed.size(), Fit.given(tags[tag]));
      }
    }
    packed.add(offer);
  }

  public int size() {
    return packed.size();
  }

  /**
   * Those that fit, the best first.
   *
   * @param may which may be proposed at all
   * @param turn where to begin among those that share as much, so that not everybody is shown the
   *     same few
   */
  public List<Found> best(Sense wish, int most, IntPredicate may, int turn) {
    share(wish);
    var ranks = new long[count];
    var those = 0;
    for (var n = 0; n < count; n++) {
      if (Fit.mayFit(shared[touched[n]]) && may.test(touched[n])) {
        ranks[those++] = rank(touched[n], turn);
      }
    }
    Arrays.sort(ranks, 0, those);
    return LongStream.of(ranks)
        .limit(Math.min(those, (long) most * CLOSELY))
        .mapToInt(rank -> Math.floorMod((int) rank + turn, size()))
        .mapToObj(offer -> found(wish, offer))
        .filter(found -> found.score() >= Fit.THRESHOLD)
        .sorted(Comparator.comparingDouble(Found::score).reversed())
        .limit(most)
        .toList();
  }

  private Found found(Sense wish, int offer) {
    var nearness = PackedSense.nearness(wish, packed.get(offer));
    return new Found(offer, Fit.score(shared[offer], nearness));
  }

  /** Who shares most comes first; among equals, whose turn it is. */
  private long rank(int offer, int turn) {
    var much = (long) (shared[offer] * MICRO);
    return -much << Integer.SIZE | Math.floorMod(offer - turn, size());
  }

  /** Notes in {@code shared} what each offer shares with the wish. */
  private void share(Sense wish) {
    if (shared.length < size()) {
      shared = new float[size()];
      touched = new int[size()];
    }
    IntStream.range(0, count).forEach(n -> shared[touched[n]] = 0);
    count = 0;
    for (var tag = 0; tag < wish.tags().length; tag++) {
      if (wish.tags()[tag] > FAINT) {
        share(wish.tags()[tag], givers.get(tag));
      }
    }
  }

  private void share(float likely, Givers those) {
    for (var n = 0; n < those.count; n++) {
      var offer = those.offers[n];
      if (shared[offer] == 0) {
        touched[count++] = offer;
      }
      shared[offer] += likely * those.given[n];
    }
  }
}
