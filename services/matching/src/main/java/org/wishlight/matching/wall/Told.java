package org.wishlight.matching.wall;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.starter.outbox.HistoryEntry;

/** What a step of a story says. */
final class Told {
  private Told() {}

  static @Nullable String reason(HistoryEntry step) {
    return step.data().get("reason") instanceof String reason ? reason : null;
  }

  static Optional<String> volunteer(HistoryEntry step) {
    return step.data().get("volunteer") instanceof String volunteer
        ? Optional.of(volunteer)
        : Optional.empty();
  }

  /** After the step. */
  static @Nullable Circle circle(HistoryEntry step) {
    return step.data().get("standing") instanceof Map<?, ?> standing
            && standing.get("circle") instanceof String circle
        ? Circle.valueOf(circle)
        : null;
  }
}
