package org.wishlight.matching.themeday;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.wall.WallDocument;

/**
 * What a theme day has brought, counted from the wishes themselves.
 *
 * @param takenOnTheSpot wishes that somebody took there, whatever became of them
 * @param leftOpen wishes that nobody holds at {@code asOf}
 * @param volunteers how many have checked in
 */
record DayReport(
    ThemeDayView themeDay,
    int shown,
    int takenOnTheSpot,
    int leftOpen,
    List<OfCategory> byCategory,
    int volunteers,
    int guests,
    Instant asOf) {

  /** The same for one category. */
  record OfCategory(Category category, int shown, int takenOnTheSpot, int leftOpen) {}

  static DayReport of(ThemeDayDocument day, List<WallDocument> shown, Instant asOf) {
    Map<Category, List<WallDocument>> sorted =
        shown.stream()
            .collect(
                Collectors.groupingBy(
                    wish -> wish.wish().category(), TreeMap::new, Collectors.toList()));
    return new DayReport(
        ThemeDayView.of(day),
        shown.size(),
        taken(day, shown),
        open(shown),
        sorted.entrySet().stream().map(some -> of(day, some.getKey(), some.getValue())).toList(),
        day.checkIns().size(),
        day.guests(),
        asOf);
  }

  private static OfCategory of(ThemeDayDocument day, Category category, List<WallDocument> shown) {
    return new OfCategory(category, shown.size(), taken(day, shown), open(shown));
  }

  private static int taken(ThemeDayDocument day, List<WallDocument> shown) {
    return (int) shown.stream().filter(wish -> wish.wasTakenOn(day.id())).count();
  }

  private static int open(List<WallDocument> shown) {
    return (int) shown.stream().filter(wish -> wish.status() == WishStatus.PUBLISHED).count();
  }
}
