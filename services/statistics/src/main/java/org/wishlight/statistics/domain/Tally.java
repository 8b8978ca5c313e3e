package org.wishlight.statistics.domain;

import java.util.HashMap;
import java.util.Map;

/** Counts by name; adding and taking back are exact, and what comes to nothing is not there. */
public final class Tally {
  private final Map<String, Long> counts = new HashMap<>();

  public long of(Counter counter) {
    return counts.getOrDefault(counter.field(), 0L);
  }

  public Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  public Tally add(String field, long count) {
    counts.merge(field, count, Tally::sumOrNothing);
    return this;
  }

  Tally count(Counter counter) {
    return add(counter.field(), 1);
  }

  Tally countIf(boolean condition, Counter counter) {
    return condition ? count(counter) : this;
  }

  /** Adds another one {@code times} times: -1 takes it back. */
  public Tally add(Tally other, int times) {
    other.counts.forEach((field, count) -> add(field, times * count));
    return this;
  }

  /** {@code Map.merge} removes what becomes null. */
  @SuppressWarnings("NullAway")
  private static Long sumOrNothing(Long one, Long other) {
    var sum = one + other;
    return sum == 0 ? null : sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally && counts.equals(tally.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
