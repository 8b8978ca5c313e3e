package org.wishlight.matching.wall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.outbox.HistoryEntry;

/** One step in a wish's history on the wall. */
public record StepView(String id, String type, Instant time, @Nullable String actor, long version) {

  static StepView of(HistoryEntry entry) {
    return new StepView(entry.id(), entry.type(), entry.time(), entry.actor(), entry.version());
  }
}
