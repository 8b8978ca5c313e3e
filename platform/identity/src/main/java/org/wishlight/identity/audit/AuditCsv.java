package org.wishlight.identity.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries for a spreadsheet, in which no cell is ever taken for a formula. */
final class AuditCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private final Writer out;

  private AuditCsv(Writer out) {
    this.out = out;
  }

  static AuditCsv begin(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK + "id,time,service,kind,actor,office,neighborhood,subject,detail");
    out.write(LINE_END);
    return new AuditCsv(out);
  }

  void write(AuditEntry entry) {
    try {
      out.write(line(entry));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

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
            .map(AuditCsv::cell)
            .collect(Collectors.joining(","))
        + LINE_END;
  }

  private static String cell(@Nullable Object value) {
    var text = harmless(Objects.toString(value, ""));
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
