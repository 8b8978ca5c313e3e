package org.wishlight.matching.wall;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.WishStatus;

/**
 * Which part of the wall somebody looks at; what is null does not matter. The database and the live
 * stream ask it the same question.
 *
 * @param tenant the office to which the caller is confined
 */
record WallFilter(
    @Nullable String tenant,
    @Nullable String office,
    @Nullable String neighborhood,
    @Nullable Category category,
    @Nullable Circle circle,
    List<WishStatus> statuses,
    @Nullable String themeDay) {
  static final List<WishStatus> OPEN =
      List.of(
          WishStatus.PUBLISHED, WishStatus.CLAIMED, WishStatus.IN_PROGRESS, WishStatus.FULFILLED);
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
    add(parts, "office", tenant);
    add(parts, "office", office);
    add(parts, "neighborhood", neighborhood);
    add(parts, "wish.category", category);
    add(parts, "circle", circle);
    add(parts, "wish.themeDay", themeDay);
    if (after != null) {
      parts.add(where("_id").lt(after));
    }
    return new Criteria().andOperator(parts);
  }

  boolean shows(WallDocument entry) {
    return statuses.contains(entry.status())
        && fits(tenant, entry.office())
        && fits(office, entry.office())
        && fits(neighborhood, entry.neighborhood())
        && fits(category, entry.wish().category())
        && fits(circle, entry.circle())
        && fits(themeDay, entry.wish().themeDay());
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
