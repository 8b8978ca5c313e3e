package org.wishlight.starter.privacy;

import java.time.Duration;

/** Tells when other replicas, too, have had the time to learn of a new primary key. */
final class NewPrimary {
  private final SealingKeys keys;
  private final Duration patience;
  private int seen;
  private long seenAt = System.nanoTime();

  NewPrimary(SealingKeys keys, Duration patience) {
    this.keys = keys;
    this.patience = patience;
    seen = keys.primary();
  }

  boolean isKnownToAll() {
    var primary = keys.primary();
    if (primary != seen) {
      seen = primary;
      seenAt = System.nanoTime();
    }
    return System.nanoTime() - seenAt > patience.toNanos();
  }
}
