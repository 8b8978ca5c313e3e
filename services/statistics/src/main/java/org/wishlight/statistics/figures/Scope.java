package org.wishlight.statistics.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.contracts.Category;

/** Which wishes a question is about. */
record Scope(
    @Nullable String office,
    @Nullable String neighborhood,
    @Nullable Category category,
    Period period) {

  Scope during(Period other) {
    return new Scope(office, neighborhood, category, other);
  }

  /** Fits facts as well as rollups. */
  Criteria criteria() {
    var criteria = new Criteria();
    if (office != null) {
      criteria.and("office").is(office);
    }
    if (neighborhood != null) {
      criteria.and("neighborhood").is(neighborhood);
    }
    if (category != null) {
      criteria.and("asked.category").is(category.code());
    }
    return criteria;
  }
}
