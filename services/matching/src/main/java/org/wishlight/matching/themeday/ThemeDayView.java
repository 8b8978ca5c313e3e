package org.wishlight.matching.themeday;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.themeday.domain.ThemeDay;

/** A theme day as everybody may see it. */
record ThemeDayView(
    String id,
    String office,
    String neighborhood,
    String title,
    String place,
    Instant startsAt,
    Instant endsAt,
    ThemeDay.Status status,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    long version) {

  static ThemeDayView of(ThemeDayDocument found) {
    return of(found.id(), found.office(), found.neighborhood(), found.day(), found.version());
  }

  static ThemeDayView of(
      String id, String office, String neighborhood, ThemeDay day, long version) {
    return new ThemeDayView(
        id,
        office,
        neighborhood,
        day.title(),
        day.place(),
        day.startsAt(),
        day.endsAt(),
        day.status(),
        day.openedAt(),
        day.closedAt(),
        version);
  }
}
