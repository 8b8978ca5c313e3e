package org.wishlight.matching.wall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.starter.outbox.HistoryEntry;

/** One step in a wish's history on the wall; {@code actor} is for the staff. */
public record StepView(String id, String type, Instant time, @Nullable String actor, long version) {

  static StepView of(HistoryEntry entry, @Nullable String actor) {
    return new StepView(entry.id(), entry.type(), entry.time(), actor, entry.version());
  }
}
