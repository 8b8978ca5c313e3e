package org.wishlight.matching.themeday;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.web.PlainText;

/**
 * Who has come.
 *
 * @param volunteer named by staff; absent where volunteers check themselves in
 * @param guests how many others have come until now, as counted at the door; for staff
 */
record CheckInRequest(
    @Size(min = 1, max = 100) @PlainText @Nullable String volunteer,
    @Min(0) @Max(100_000) @Nullable Integer guests) {
  static final CheckInRequest OF_THE_CALLER = new CheckInRequest(null, null);
}
