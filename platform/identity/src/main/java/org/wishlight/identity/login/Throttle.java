package org.wishlight.identity.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How often the secret of one name may be guessed: five times, and then only ever more slowly. A
 * name that nobody has is treated like all others.
 */
final class Throttle {

  private static final int FREE_FAILURES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int MOST_NAMES = 50_000;
  private static final int LONGEST_NAME = 64;

  private final Clock clock;
  private final Cache<String, Failures> failures =
      Caffeine.newBuilder().maximumSize(MOST_NAMES).expireAfterWrite(FORGOTTEN_AFTER).build();

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws Throttled while the name has to wait
   */
  void check(String name) {
    var known = failures.getIfPresent(key(name));
    var wait = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.until());
    if (wait.isPositive()) {
      throw new Throttled(wait);
    }
  }

  void failed(String name) {
    failures
        .asMap()
        .merge(
            key(name),
            new Failures(1, Instant.EPOCH),
            (before, _) -> before.oneMore(clock.instant()));
  }

  void succeeded(String name) {
    failures.invalidate(key(name));
  }

  private static String key(String name) {
    var key = name.toLowerCase(Locale.ROOT);
    return key.length() > LONGEST_NAME ? key.substring(0, LONGEST_NAME) : key;
  }

  private record Failures(int count, Instant until) {

    Failures oneMore(Instant now) {
      var failed = count + 1;
      return new Failures(failed, failed < FREE_FAILURES ? now : now.plus(wait(failed)));
    }

    private static Duration wait(int failed) {
      var doublings = Math.min(failed - FREE_FAILURES, 10);
      var wait = FIRST_WAIT.multipliedBy(1L << doublings);
      return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
  }
}
