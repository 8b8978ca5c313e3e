package org.wishlight.starter.outbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step in a document's story and, as it stands, the event to be sent: audit trail and outbox
 * are the same array. Complete when it is pushed and never changed afterwards.
 *
 * @param id the event's UUIDv7; in the database {@code _id}, as every identifier is there
 * @param type the wire type
 * @param subject what the event is about: the document itself or a part of it
 * @param version 1, 2, 3 … per subject
 * @param trace the W3C traceparent of the request that caused it
 * @param data the event's body as plain JSON values
 */
public record HistoryEntry(
    String id,
    String type,
    String subject,
    long version,
    Instant time,
    String office,
    String neighborhood,
    @Nullable String actor,
    @Nullable String trace,
    Map<String, Object> data) {}
