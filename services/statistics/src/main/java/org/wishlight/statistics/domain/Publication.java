package org.wishlight.statistics.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a wish came on the wall for the first time, and where it began.
 *
 * @param again when it last came there once more; absent for most
 */
public record Publication(Instant at, Position position, @Nullable Instant again) {

  /** Whether what was told then was about an earlier time on the wall. */
  boolean isBehind(@Nullable Instant told) {
    return again != null && told != null && told.isBefore(again);
  }
}
