package org.wishlight.matching.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.starter.outbox.HistoryEntry;

/**
 * A person of whom nothing but the pseudonym is left, so that whatever of theirs comes late is
 * known to be theirs.
 *
 * @param version how often it was said that they are forgotten
 * @param erasure the last one that was carried out
 * @param at when that was asked for
 */
@Document(Forgotten.COLLECTION)
public record Forgotten(
    @Id String person, long version, long erasure, Instant at, List<HistoryEntry> history) {
  static final String COLLECTION = "forgotten";

  /** Whether something said by the person at {@code moment} has to go. */
  public boolean covers(Instant moment) {
    return !moment.truncatedTo(ChronoUnit.MILLIS).isAfter(at);
  }
}
