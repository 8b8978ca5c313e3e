package org.wishlight.bench.servers;

import java.util.Map;
import java.util.TreeMap;

/** Processor time by process, in microseconds. */
public record Cost(Map<String, Double> micros) {
  /** The process that drives the load: told apart, for users bring their own. */
  public static final String CLIENT = "client";

  public static Cost of(Map<String, Long> before, Map<String, Long> after, long operations) {
    var each = new TreeMap<String, Double>();
    after.forEach(
        (name, now) -> each.put(name, share(now, before.getOrDefault(name, now), operations)));
    return new Cost(each);
  }

  private static double share(long now, long then, long operations) {
    return operations == 0 ? Double.NaN : (double) (now - then) / operations;
  }

  /** All processes but the client. */
  public double servers() {
    return micros.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(CLIENT))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  public double all() {
    return micros.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
