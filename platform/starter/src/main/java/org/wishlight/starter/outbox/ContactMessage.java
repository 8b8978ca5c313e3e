package org.wishlight.starter.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.ContactEvent;

/**
 * The latest contact of one person.
 *
 * @param contact null once the person is erased: the tombstone
 */
public record ContactMessage(
    UUID id,
    String person,
    String office,
    String neighborhood,
    ContactEvent.@Nullable Changed contact) {}
