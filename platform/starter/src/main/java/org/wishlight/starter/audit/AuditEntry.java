package org.wishlight.starter.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who did what, or was refused it, and when.
 *
 * @param id a UUIDv7
 * @param actor the caller's account; null for who showed no token that holds
 * @param office whose operators may read it
 * @param subject what it was about: an id or a path, never a name
 * @param detail a short stable word, or the reason somebody gave
 */
@Document(AuditEntry.COLLECTION)
public record AuditEntry(
    @Id String id,
    Instant time,
    String service,
    AuditKind kind,
    @Nullable String actor,
    @Nullable String office,
    @Nullable String neighborhood,
    @Nullable String subject,
    @Nullable String detail) {
  static final String COLLECTION = "audit";
}
