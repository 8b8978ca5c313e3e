package org.wishlight.bench.load;

import java.time.Duration;

/**
 * When the next wish is due.
 *
 * @param perSecond 0 sends as soon as a connection is free; otherwise the clock decides, whether
 *     the answers keep up or not
 */
public record Pace(double perSecond, Duration time, int most) {
  private static final double NANOS_PER_SECOND = 1e9;

  public static Pace asFastAsAnswered(Duration time) {
    return new Pace(0, time, Integer.MAX_VALUE);
  }

  public static Pace asFastAsAnswered(Duration time, int most) {
    return new Pace(0, time, most);
  }

  public static Pace of(double perSecond, Duration time) {
    return new Pace(perSecond, time, Integer.MAX_VALUE);
  }

  /** When the {@code n}th is due, counted from 0. */
  long due(int n, long start, long now) {
    return perSecond == 0 ? now : start + (long) (n * (NANOS_PER_SECOND / perSecond));
  }

  boolean isOver(int begun, long start, long now) {
    return begun >= most || now - start >= time.toNanos();
  }
}
