package org.wishlight.bench.round;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each wish was first seen at one place, by number. */
final class Sights {
  private final Map<Integer, Long> moments = new ConcurrentHashMap<>();

  void see(int number, long at) {
    moments.putIfAbsent(number, at);
  }

  /** 0 for never. */
  long at(int number) {
    return moments.getOrDefault(number, 0L);
  }
}
