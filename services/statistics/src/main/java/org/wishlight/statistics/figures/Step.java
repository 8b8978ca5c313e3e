package org.wishlight.statistics.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** How far the points of a series lie apart. */
enum Step {
  DAY,
  MONTH;

  /** The day that stands for the point in which {@code day} lies. */
  LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  static Step named(@Nullable String name) {
    return name == null
        ? DAY
        : Arrays.stream(values())
            .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(() -> InvalidRequest.unreadable(List.of(FieldFault.of("step", "type"))));
  }
}
