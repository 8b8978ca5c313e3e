package org.wishlight.bench.report;

import java.util.stream.DoubleStream;

/**
 * The middle of what was measured several times: one bad moment of the machine does not move it.
 */
public final class Median {
  private Median() {}

  /** NaN of nothing; what is NaN itself does not count. */
  public static double of(DoubleStream values) {
    var sorted = values.filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
