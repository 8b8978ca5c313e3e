package org.wishlight.identity.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One file a day (UTC), for its owner's eyes only; old ones go when a new day begins. */
@Component
class AuditFiles {

  private static final String ENDING = ".jsonl";
  private static final FileAttribute<?> OWNER_ONLY = permissions("rw-------");
  private static final FileAttribute<?> OWNERS_FOLDER = permissions("rwx------");
  private static final Set<StandardOpenOption> APPENDING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE);

  private final AuditProperties properties;
  private volatile @Nullable LocalDate today;

  AuditFiles(AuditProperties properties) {
    this.properties = properties;
  }

  static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  void append(LocalDate day, byte[] line) throws IOException {
    if (!day.equals(today)) {
      begin(day);
    }
    try (var file = FileChannel.open(fileOf(day), APPENDING, OWNER_ONLY)) {
      var rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
    }
  }

  Path fileOf(LocalDate day) {
    return properties.auditFolder().resolve(day + ENDING);
  }

  /** The days there is something of, the oldest first. */
  Stream<LocalDate> days() throws IOException {
    if (Files.notExists(properties.auditFolder())) {
      return Stream.empty();
    }
    try (var files = Files.list(properties.auditFolder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{4}-\\d\\d-\\d\\d" + ENDING))
          .map(name -> LocalDate.parse(name.substring(0, name.length() - ENDING.length())))
          .sorted()
          .toList()
          .stream();
    }
  }

  private void begin(LocalDate day) throws IOException {
    Files.createDirectories(properties.auditFolder(), OWNERS_FOLDER);
    var oldest = day.minus(properties.auditKept());
    for (var old : days().filter(kept -> kept.isBefore(oldest)).toList()) {
      Files.deleteIfExists(fileOf(old));
    }
    today = day;
  }

  private static FileAttribute<?> permissions(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }
}
