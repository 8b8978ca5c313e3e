package org.wishlight.matching.claim;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.web.PlainText;

/** For whom a wish is claimed; absent where volunteers claim for themselves. */
record ClaimRequest(@Size(min = 1, max = 100) @PlainText @Nullable String volunteer) {
  static final ClaimRequest FOR_THE_CALLER = new ClaimRequest(null);
}
