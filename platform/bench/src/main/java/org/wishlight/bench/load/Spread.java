package org.wishlight.bench.load;

import java.util.Arrays;

/** Half of all took no longer than the one, 99 % no longer than the other; in milliseconds. */
public record Spread(double p50, double p99) {
  public static final Spread UNKNOWN = new Spread(Double.NaN, Double.NaN);

  private static final double NANOS_PER_MILLI = 1e6;

  public static Spread of(long[] nanos) {
    if (nanos.length == 0) {
      return UNKNOWN;
    }
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Spread(at(sorted, 0.50), at(sorted, 0.99));
  }

  /** The nearest rank: a value that really occurred. */
  private static double at(long[] sorted, double share) {
    var rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
  }
}
