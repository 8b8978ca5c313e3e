package org.wishlight.intake.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.starter.outbox.HistoryEntry;

/**
 * A person whom nobody knows any more: the proof, and with its history the word to all others.
 *
 * @param id the pseudonym
 * @param by who erased them
 * @param upTo the last of their wishes that is meant; later ones are a new consent
 * @param wishes how many are meant
 * @param forgotten by service, when it had forgotten them
 * @param watched true until no wish that was on its way can still arrive
 */
@Document(ErasedPerson.COLLECTION)
record ErasedPerson(
    @Id String id,
    String office,
    String neighborhood,
    Instant erasedAt,
    String by,
    String upTo,
    long wishes,
    Map<String, Answer> forgotten,
    @Nullable Boolean watched,
    long version,
    List<HistoryEntry> history) {
  static final String COLLECTION = "people";
  static final String HERE = "wish-intake";
  static final String MATCHING = "matching";

  /**
   * What one service says.
   *
   * @param wishes of how many wishes it has forgotten whose they are
   * @param volunteer whether the person was a volunteer too
   */
  record Answer(Instant at, long wishes, @Nullable Boolean volunteer) {}

  boolean isForgottenHere() {
    return forgotten.containsKey(HERE);
  }

  boolean isDone() {
    return isForgottenHere() && forgotten.containsKey(MATCHING);
  }
}
