package org.wishlight.matching.claim;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.web.PlainText;

/**
 * For whom a wish is claimed, and where.
 *
 * @param volunteer absent where volunteers claim for themselves
 * @param themeDay where it is taken on the spot
 * @param at when its card was scanned there, where that is not now
 */
record ClaimRequest(
    @Size(min = 1, max = 100) @PlainText @Nullable String volunteer,
    @Size(min = 1, max = 100) @PlainText @Nullable String themeDay,
    @Nullable Instant at) {
  static final ClaimRequest FOR_THE_CALLER = of(null);

  static ClaimRequest of(@Nullable String volunteer) {
    return new ClaimRequest(volunteer, null, null);
  }
}
