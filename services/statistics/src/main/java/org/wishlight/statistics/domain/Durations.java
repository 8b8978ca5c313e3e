package org.wishlight.statistics.domain;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A distribution of durations as counters, so that it adds up over rollups and can be taken back:
 * logarithmic buckets with a relative error of at most 2 % (DDSketch, Masson et al., VLDB 2019).
 */
public enum Durations {
  TO_CLAIM("toClaim-"),
  TO_CONFIRM("toConfirm-");

  private static final double ERROR = 0.02;
  private static final double GAMMA = (1 + ERROR) / (1 - ERROR);
  private static final double LOG_GAMMA = Math.log(GAMMA);
  private static final double SECONDS_A_MINUTE = 60;

  private final String prefix;

  Durations(String prefix) {
    this.prefix = prefix;
  }

  /** The counter of durations like this one; what is shorter than a second counts as one. */
  String field(Duration duration) {
    var seconds = Math.max(1, duration.toMillis() / 1_000.0);
    return prefix + (int) Math.ceil(Math.log(seconds) / LOG_GAMMA);
  }

  /** The {@code share}-quantile in minutes; empty where nothing was counted. */
  public OptionalDouble minutes(Tally tally, double share) {
    var buckets = buckets(tally.counts());
    var total = buckets.values().stream().mapToLong(Long::longValue).sum();
    var rank = Math.max(1, (long) Math.ceil(share * total));
    for (var bucket : buckets.entrySet()) {
      rank -= bucket.getValue();
      if (rank <= 0) {
        return OptionalDouble.of(middle(bucket.getKey()));
      }
    }
    return OptionalDouble.empty();
  }

  private TreeMap<Integer, Long> buckets(Map<String, Long> counts) {
    var buckets = new TreeMap<Integer, Long>();
    counts.forEach(
        (field, count) -> {
          if (field.startsWith(prefix)) {
            buckets.put(Integer.valueOf(field.substring(prefix.length())), count);
          }
        });
    return buckets;
  }

  private static double middle(int bucket) {
    return 2 * Math.pow(GAMMA, bucket) / (GAMMA + 1) / SECONDS_A_MINUTE;
  }
}
