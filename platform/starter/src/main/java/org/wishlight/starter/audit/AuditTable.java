package org.wishlight.starter.audit;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries as a table that spreadsheets open in UTF-8 and never take for formulas. */
final class AuditTable {
  static final String HEAD =
      "\uFEFFid,time,service,kind,actor,office,neighborhood,subject,detail\r\n";

  private AuditTable() {}

  static String line(AuditEntry entry) {
    return Stream.of(
                entry.id(),
                entry.time(),
                entry.service(),
                entry.kind(),
                entry.actor(),
                entry.office(),
                entry.neighborhood(),
                entry.subject(),
                entry.detail())
            .map(AuditTable::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String cell(@Nullable Object value) {
    var text = Objects.toString(value, "");
    var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return harmless.matches("(?s).*[\",\r\n].*")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
