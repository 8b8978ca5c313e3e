package org.wishlight.notification.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is to be forgotten.
 *
 * @param event the id of the event that says so, the same however often it is delivered
 * @param at what was there until then is forgotten
 * @param actor who wanted it, where the event says so
 * @param office whose operators may read the proof
 */
public record Erasure(
    UUID event,
    String person,
    Instant at,
    @Nullable String actor,
    @Nullable String office,
    @Nullable String neighborhood) {}
