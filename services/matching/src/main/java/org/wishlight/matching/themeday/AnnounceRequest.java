package org.wishlight.matching.themeday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.matching.themeday.domain.ThemeDay;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.PlainText;

/** What is announced: everybody may read it. */
record AnnounceRequest(
    @NotBlank @Size(max = 60) @PlainText String title,
    @NotBlank @Size(max = 100) @PlainText String neighborhood,
    @NotBlank @Size(max = 100) @PlainText String place,
    @NotNull Instant startsAt,
    @NotNull Instant endsAt) {
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration FARTHEST = Duration.ofDays(366);

  /**
   * To the millisecond, as it is kept.
   *
   * @throws InvalidRequest if it cannot be on such a date
   */
  ThemeDay day(Instant now) {
    var faults = new ArrayList<FieldFault>();
    if (startsAt.isAfter(now.plus(FARTHEST))) {
      faults.add(FieldFault.of("startsAt", "too-far-ahead"));
    }
    if (!endsAt.isAfter(startsAt)) {
      faults.add(FieldFault.of("endsAt", "ends-before-start"));
    } else if (endsAt.isBefore(now)) {
      faults.add(FieldFault.of("endsAt", "in-the-past"));
    } else if (endsAt.isAfter(startsAt.plus(LONGEST))) {
      faults.add(FieldFault.of("endsAt", "too-long"));
    }
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults);
    }
    return ThemeDay.announced(words(title), words(place), kept(startsAt), kept(endsAt));
  }

  private static String words(String typed) {
    return HiddenNumbers.in(typed.strip());
  }

  private static Instant kept(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
