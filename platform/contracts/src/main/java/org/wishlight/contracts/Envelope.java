package org.wishlight.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with its CloudEvents attributes.
 *
 * @param id a UUIDv7, the same however often the event is delivered
 * @param subject the id of the wish, volunteer, offer or theme day it is about
 * @param version 1, 2, 3 … per subject within its topic, without a gap
 * @param time when it happened
 * @param office the tenant
 * @param neighborhood the message's key: one neighbourhood's story stays in order
 * @param actor the id of whoever caused it; absent where the clock did
 */
public record Envelope<E extends Event>(
    UUID id,
    String subject,
    long version,
    Instant time,
    String office,
    String neighborhood,
    @Nullable String actor,
    E event) {

  public String type() {
    return EventCatalog.typeOf(event.getClass());
  }
}
