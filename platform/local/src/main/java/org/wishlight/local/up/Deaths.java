package org.wishlight.local.up;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before a dead process is started again; nothing once it dies too quickly. */
final class Deaths {
  private static final int TOO_MANY = 5;
  private static final Duration LONG_LIFE = Duration.ofMinutes(1);

  private final Duration firstPause;
  private int quick;

  Deaths(Duration firstPause) {
    this.firstPause = firstPause;
  }

  /** Twice as long each time; a long life in between is forgiven. */
  Optional<Duration> after(Duration lived) {
    quick = lived.compareTo(LONG_LIFE) < 0 ? quick + 1 : 1;
    return quick < TOO_MANY
        ? Optional.of(firstPause.multipliedBy(1L << (quick - 1)))
        : Optional.empty();
  }
}
