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
    var asked = new Criteria();
    asked = with(asked, "office", office);
    asked = with(asked, "neighborhood", neighborhood);
    return with(asked, "asked.category", category == null ? null : category.code());
  }

  private static Criteria with(Criteria asked, String field, @Nullable String value) {
    return value == null ? asked : asked.and(field).is(value);
  }
}
