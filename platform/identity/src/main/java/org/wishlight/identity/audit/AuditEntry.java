package org.wishlight.identity.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log; its shape is the same in every service.
 *
 * @param id a UUIDv7: later entries have greater ones
 * @param actor the account, or null where nobody has the name that was typed
 * @param subject what it was about, or null
 * @param detail a short, stable word
 */
public record AuditEntry(
    String id,
    Instant time,
    String service,
    AuditKind kind,
    @Nullable String actor,
    @Nullable String office,
    @Nullable String neighborhood,
    @Nullable String subject,
    String detail) {

  static AuditEntry of(AuditKind kind, Instant time, Actor actor, String detail) {
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    return new AuditEntry(
        id,
        time,
        "identity",
        kind,
        actor.name(),
        actor.office(),
        actor.neighborhood(),
        null,
        detail);
  }
}
