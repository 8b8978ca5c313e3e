package org.wishlight.matching.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Envelope;
import org.wishlight.starter.outbox.Story;

/**
 * That a person is to be forgotten.
 *
 * @param version 1, 2, 3 … for who was erased, came again and is erased again
 * @param at whatever they said until then goes
 * @param actor who asked for it
 */
public record Erasure(
    String person,
    String office,
    String neighborhood,
    long version,
    Instant at,
    @Nullable String actor) {

  public static Erasure told(Envelope<?> envelope) {
    return new Erasure(
        envelope.subject(),
        envelope.office(),
        envelope.neighborhood(),
        envelope.version(),
        envelope.time(),
        envelope.actor());
  }

  Story story() {
    return new Story(person, office, neighborhood);
  }
}
