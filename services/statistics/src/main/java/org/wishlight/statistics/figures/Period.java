package org.wishlight.statistics.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wishlight.statistics.domain.Days;

/**
 * From when until before when, either end open. Rollups know whole days: what a period has beside
 * them at its ends is counted from the facts.
 */
record Period(@Nullable Instant from, @Nullable Instant to) {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Days from the first to before the second. */
  record WholeDays(LocalDate from, LocalDate to) {
    boolean isEmpty() {
      return !from.isBefore(to);
    }
  }

  /** Moments from the first to before the second. */
  record Span(Instant from, Instant to) {
    boolean contains(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }

    private boolean isEmpty() {
      return !from.isBefore(to);
    }
  }

  boolean isEver() {
    return from == null && to == null;
  }

  WholeDays wholeDays() {
    return new WholeDays(
        from == null ? FIRST : Days.startingFrom(from), to == null ? LAST : Days.of(to));
  }

  /** What lies in no whole day: at most the rest of the first day and the beginning of the last. */
  List<Span> rests() {
    var days = wholeDays();
    if (from != null && to != null && days.isEmpty()) {
      return Stream.of(new Span(from, to)).filter(span -> !span.isEmpty()).toList();
    }
    var first = from == null ? null : new Span(from, Days.start(days.from()));
    var last = to == null ? null : new Span(Days.start(days.to()), to);
    return Stream.of(first, last).filter(span -> span != null && !span.isEmpty()).toList();
  }
}
