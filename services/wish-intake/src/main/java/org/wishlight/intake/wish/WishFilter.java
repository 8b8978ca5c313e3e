package org.wishlight.intake.wish;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.search.Wording;

/**
 * Which wishes are asked for; null where it does not matter.
 *
 * @param q words of the text
 * @param from filed then or later
 * @param to filed before
 */
record WishFilter(
    @Nullable String office,
    @Nullable String neighborhood,
    @Nullable WishStatus status,
    @Nullable Category category,
    @Nullable String q,
    @Nullable Instant from,
    @Nullable Instant to) {

  /**
   * @param after the id behind which the list goes on, or null for its beginning
   */
  Criteria criteria(@Nullable String after) {
    var all = new ArrayList<Criteria>();
    add(all, "office", office);
    add(all, "neighborhood", neighborhood);
    add(all, "status", status);
    add(all, "description.category", category);
    if (q != null) {
      all.add(Wording.criteria(q));
    }
    if (from != null) {
      all.add(where("_id").gte(FilingTime.firstIdOf(from)));
    }
    if (to != null) {
      all.add(where("_id").lt(FilingTime.firstIdOf(to)));
    }
    if (after != null) {
      all.add(where("_id").lt(after));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }

  private static void add(List<Criteria> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(where(field).is(value));
    }
  }
}
