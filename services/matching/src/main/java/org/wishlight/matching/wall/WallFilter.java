package org.wishlight.matching.wall;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.WishStatus;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;

/**
 * Which part of the wall somebody looks at; what is null does not matter. The database and the live
 * stream ask it the same question.
 *
 * @param caller who is shown no more than lies in their reach
 */
record WallFilter(
    Caller caller,
    @Nullable String office,
    @Nullable String neighborhood,
    @Nullable Category category,
    @Nullable Circle circle,
    List<WishStatus> statuses,
    @Nullable String themeDay) {
  static final List<WishStatus> SHOWN =
      List.of(
          WishStatus.PUBLISHED,
          WishStatus.CLAIMED,
          WishStatus.IN_PROGRESS,
          WishStatus.FULFILLED,
          WishStatus.CONFIRMED);

  Criteria criteria(@Nullable String after) {
    var parts = new ArrayList<Criteria>();
    parts.add(where("status").in(statuses));
    add(parts, "office", office);
    add(parts, "neighborhood", neighborhood);
    add(parts, "wish.category", category);
    add(parts, "circle", circle);
    if (themeDay != null) {
      parts.add(Wall.on(themeDay));
    }
    if (after != null) {
      parts.add(where("_id").lt(after));
    }
    return Tenancy.within(new Criteria().andOperator(parts), caller);
  }

  boolean shows(WallDocument entry) {
    return statuses.contains(entry.status())
        && caller.reach().covers(entry.office(), entry.neighborhood())
        && fits(office, entry.office())
        && fits(neighborhood, entry.neighborhood())
        && fits(category, entry.wish().category())
        && fits(circle, entry.circle())
        && (themeDay == null || entry.isOn(themeDay));
  }

  private static void add(List<Criteria> parts, String field, @Nullable Object wanted) {
    if (wanted != null) {
      parts.add(where(field).is(wanted));
    }
  }

  private static boolean fits(@Nullable Object wanted, @Nullable Object present) {
    return wanted == null || wanted.equals(present);
  }
}
