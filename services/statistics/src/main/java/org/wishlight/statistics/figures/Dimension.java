package org.wishlight.statistics.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** By what figures can be broken down. */
enum Dimension {
  OFFICE("office"),
  NEIGHBORHOOD("neighborhood"),
  CATEGORY("asked.category"),
  KIND("asked.kind"),
  CIRCLE("asked.circle");

  private final String field;

  Dimension(String field) {
    this.field = field;
  }

  /** Its place in facts and rollups alike. */
  String field() {
    return field;
  }

  static Dimension named(String name) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> InvalidRequest.unreadable(List.of(FieldFault.of("dimension", "type"))));
  }
}
