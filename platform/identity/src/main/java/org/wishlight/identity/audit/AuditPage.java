package org.wishlight.identity.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the audit log, the newest entry first.
 *
 * @param next the cursor of the following part, or null behind the last
 */
record AuditPage(List<AuditEntry> items, @Nullable String next) {

  /**
   * @param found one more than {@code limit} tells that there are more
   */
  static AuditPage of(List<AuditEntry> found, int limit) {
    return found.size() <= limit
        ? new AuditPage(found, null)
        : new AuditPage(List.copyOf(found.subList(0, limit)), found.get(limit - 1).id());
  }
}
