package org.wishlight.statistics.figures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/** The same figures for each value of one dimension; values without a wish are not listed. */
record Breakdown(List<Row> items, Instant asOf) {

  /** One value and its figures. */
  record Row(String key, @JsonUnwrapped Summary figures) {}
}
