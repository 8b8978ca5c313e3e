package org.wishlight.identity.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param from then or later
 * @param to before then
 * @param office whose entries may be seen; null for everybody's
 * @param before the entry behind which the list goes on; null for its beginning
 */
record AuditQuery(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable AuditKind kind,
    @Nullable String office,
    @Nullable String before) {

  boolean touches(LocalDate day) {
    return (from == null || !day.isBefore(AuditFiles.dayOf(from)))
        && (to == null || !day.isAfter(AuditFiles.dayOf(to)));
  }

  boolean asksFor(AuditEntry entry) {
    return (from == null || !entry.time().isBefore(from))
        && (to == null || entry.time().isBefore(to))
        && (kind == null || kind == entry.kind())
        && (office == null || office.equals(entry.office()))
        && (before == null || entry.id().compareTo(before) < 0);
  }
}
