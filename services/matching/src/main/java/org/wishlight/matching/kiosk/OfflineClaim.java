package org.wishlight.matching.kiosk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.wishlight.matching.kiosk.domain.Line;
import org.wishlight.starter.web.PlainText;

/** One claim as a kiosk has noted it. */
record OfflineClaim(
    @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String id,
    @NotBlank @Size(max = 100) @PlainText String wishId,
    @NotBlank @Size(max = 100) @PlainText String volunteer,
    @NotNull Instant at) {

  /** To the millisecond, as it is kept. */
  Line line() {
    return new Line(id, wishId, volunteer, at.truncatedTo(ChronoUnit.MILLIS));
  }
}
