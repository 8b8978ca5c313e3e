package org.wishlight.intake.wish;

import java.time.Instant;
import java.util.UUID;

/** Ids are UUIDv7: their first 48 bits are the millisecond in which the wish was filed. */
public final class FilingTime {
  private static final long LAST_MILLISECOND = (1L << 48) - 1;

  private FilingTime() {}

  /** The smallest id of a wish that is filed then, or later. */
  public static String firstIdOf(Instant time) {
    var milliseconds =
        Math.clamp(time.getEpochSecond(), 0, LAST_MILLISECOND / 1_000) * 1_000
            + time.getNano() / 1_000_000;
    return new UUID(Math.min(milliseconds, LAST_MILLISECOND) << 16, 0).toString();
  }
}
