package org.wishlight.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long to wait after each failed attempt: as Standard Webhooks recommends, with jitter. */
public final class BackOff {
  private static final double JITTER = 0.2;
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** After so many failed attempts nobody tries again. */
  public static final int MOST_ATTEMPTS = WAITS.size() + 1;

  private BackOff() {}

  /**
   * When to try again; empty after the last attempt.
   *
   * @param attempts how often it was tried
   * @param notBefore what the receiver asks for, kept within a day
   * @param chance from 0 to 1, so that what failed together does not come back together
   */
  public static Optional<Instant> next(
      int attempts, Instant now, @Nullable Instant notBefore, double chance) {
    if (attempts >= MOST_ATTEMPTS) {
      return Optional.empty();
    }
    var wait = WAITS.get(Math.max(attempts, 1) - 1);
    var jitter = Duration.ofMillis((long) (wait.toMillis() * JITTER * chance));
    return Optional.of(later(now.plus(wait).plus(jitter), asked(notBefore, now)));
  }

  private static Instant asked(@Nullable Instant notBefore, Instant now) {
    var longest = now.plus(WAITS.getLast());
    return notBefore == null ? now : notBefore.isAfter(longest) ? longest : notBefore;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
