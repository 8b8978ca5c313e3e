package org.wishlight.matching.themeday;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.themeday.domain.ThemeDay;
import org.wishlight.matching.wall.WallDocument;

/** What one big screen shows of a theme day: wishes and figures, and nobody's name. */
final class Board {
  private static final int LATEST = 5;

  private final Map<String, Shown> wishes = new HashMap<>();
  private ThemeDayDocument day;

  Board(ThemeDayDocument day) {
    this.day = day;
  }

  /** The figures of this moment, and what was taken last. */
  record Figures(
      String themeDay,
      ThemeDay.Status status,
      long shown,
      long open,
      long takenOnTheSpot,
      int volunteers,
      int guests,
      List<Taken> latest) {}

  /** A wish that somebody has taken on the spot. */
  record Taken(String wishId, String text, Category category, Instant at) {}

  private record Shown(long version, boolean isOpen, @Nullable Taken taken) {}

  Board with(ThemeDayDocument changed) {
    day = changed;
    return this;
  }

  Board with(List<WallDocument> present) {
    present.forEach(this::with);
    return this;
  }

  /** An older version than the one that is shown is no news. */
  Board with(WallDocument wish) {
    var before = wishes.get(wish.id());
    if (before == null || before.version() < wish.version()) {
      if (wish.isPublic()) {
        wishes.put(wish.id(), shown(wish));
      } else {
        wishes.remove(wish.id());
      }
    }
    return this;
  }

  Figures figures() {
    var taken =
        wishes.values().stream()
            .map(Shown::taken)
            .filter(java.util.Objects::nonNull)
            .sorted(Comparator.comparing(Taken::at).thenComparing(Taken::wishId).reversed())
            .toList();
    return new Figures(
        day.id(),
        day.day().status(),
        wishes.size(),
        wishes.values().stream().filter(Shown::isOpen).count(),
        taken.size(),
        day.checkIns().size(),
        day.guests(),
        taken.stream().limit(LATEST).toList());
  }

  private Shown shown(WallDocument wish) {
    return new Shown(wish.version(), wish.status() == WishStatus.PUBLISHED, taken(wish));
  }

  private @Nullable Taken taken(WallDocument wish) {
    var claim = wish.claim();
    if (claim == null || claim.spot() == null || !claim.spot().isOn(day.id())) {
      return null;
    }
    return new Taken(wish.id(), wish.wish().text(), wish.wish().category(), claim.spot().at());
  }
}
