package org.wishlight.identity.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds entries again, a day's file at a time, holding no more of them than are asked for. */
@Component
class AuditReader {

  private final AuditFiles files;
  private final JsonMapper json;

  AuditReader(AuditFiles files, JsonMapper json) {
    this.files = files;
    this.json = json;
  }

  /** The newest entries, the newest first. */
  List<AuditEntry> newest(AuditQuery query, int most) {
    var found = new ArrayList<AuditEntry>();
    for (var day : days(query).reversed()) {
      if (found.size() < most) {
        found.addAll(newest(day, query, most - found.size()));
      }
    }
    return found;
  }

  /** All of them in the order in which they were written. */
  void each(AuditQuery query, Consumer<AuditEntry> reader) {
    days(query).forEach(day -> read(day, query, reader));
  }

  private List<AuditEntry> newest(LocalDate day, AuditQuery query, int most) {
    var last = new ArrayDeque<AuditEntry>();
    read(
        day,
        query,
        entry -> {
          last.addFirst(entry);
          if (last.size() > most) {
            last.removeLast();
          }
        });
    return List.copyOf(last);
  }

  private List<LocalDate> days(AuditQuery query) {
    try {
      return files.days().filter(query::touches).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(LocalDate day, AuditQuery query, Consumer<AuditEntry> reader) {
    try (var lines = Files.lines(files.fileOf(day))) {
      lines.flatMap(this::entry).filter(query::asksFor).forEach(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A line that broke off when the machine went down is passed over. */
  private Stream<AuditEntry> entry(String line) {
    try {
      return Stream.of(json.readValue(line, AuditEntry.class));
    } catch (JacksonException torn) {
      return Stream.empty();
    }
  }
}
