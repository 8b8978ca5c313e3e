package org.wishlight.matching.themeday.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.MatchEvent.ThemeDayAnnounced;

/**
 * A dated event where wishes are shown and taken on the spot. What nobody remembers to close is
 * over in the night behind it.
 */
public record ThemeDay(
    String title,
    String place,
    Instant startsAt,
    Instant endsAt,
    Status status,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt) {
  private static final Duration LONGEST_DELAY = Duration.ofHours(12);

  /** How far it has come. */
  public enum Status {
    ANNOUNCED,
    OPEN,
    CLOSED
  }

  public static ThemeDay announced(String title, String place, Instant startsAt, Instant endsAt) {
    return new ThemeDay(title, place, startsAt, endsAt, Status.ANNOUNCED, null, null);
  }

  public ThemeDayAnnounced announcement() {
    return new ThemeDayAnnounced(title, place, startsAt, endsAt);
  }

  /** Begun; empty if it cannot begin now. */
  public Optional<ThemeDay> open(Instant now) {
    return status == Status.ANNOUNCED && !now.isAfter(latestEnd())
        ? Optional.of(new ThemeDay(title, place, startsAt, endsAt, Status.OPEN, now, null))
        : Optional.empty();
  }

  /** Over; empty if it never began or is over. */
  public Optional<ThemeDay> close(Instant now) {
    return status == Status.OPEN
        ? Optional.of(new ThemeDay(title, place, startsAt, endsAt, Status.CLOSED, openedAt, now))
        : Optional.empty();
  }

  /** Whether wishes could be taken there at that moment. */
  public boolean wasOpenAt(Instant moment) {
    return openedAt != null
        && !moment.isBefore(openedAt)
        && (closedAt == null || !moment.isAfter(closedAt))
        && !moment.isAfter(latestEnd());
  }

  private Instant latestEnd() {
    return endsAt.plus(LONGEST_DELAY);
  }
}
