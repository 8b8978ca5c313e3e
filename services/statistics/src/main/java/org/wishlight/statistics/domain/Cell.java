package org.wishlight.statistics.domain;

import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.WishKind;

/**
 * What a rollup counts for: a period, by everything that one can ask for.
 *
 * @param period an ISO day, or {@link #EVER}
 * @param circle absent while a wish never was on the wall
 */
public record Cell(
    String period,
    String office,
    String neighborhood,
    Category category,
    WishKind kind,
    @Nullable Circle circle) {

  /** All days together, so that the commonest question reads few rollups; sorts before a day. */
  public static final String EVER = "*";

  static Cell of(String period, WishFact fact, Filing filing) {
    var position = fact.position();
    return new Cell(
        period,
        fact.office(),
        fact.neighborhood(),
        filing.category(),
        filing.kind(),
        position == null ? null : position.circle());
  }

  public String id() {
    return String.join(
        "|",
        period,
        office,
        neighborhood,
        category.code(),
        kind.name(),
        circle == null ? "-" : circle.name());
  }
}
