package org.wishlight.starter.privacy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Keysets in files that only their owner may read. */
record KeyFolder(Path folder) implements KeyPlace {

  static KeyFolder at(String folder) {
    return new KeyFolder(Path.of(folder).toAbsolutePath().normalize());
  }

  @Override
  public Optional<String> read(String keyset) throws IOException {
    try {
      return Optional.of(Files.readString(file(keyset)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /** Written beside it and then linked: the file appears whole, and never over another one. */
  @Override
  public void putIfAbsent(String keyset, String text) throws IOException {
    Files.createDirectories(folder);
    var owner = PosixFilePermissions.fromString("rw-------");
    var draft =
        Files.createTempFile(folder, ".keyset", "", PosixFilePermissions.asFileAttribute(owner));
    try {
      Files.writeString(draft, text);
      Files.createLink(file(keyset), draft);
    } catch (FileAlreadyExistsException another) {
      return;
    } finally {
      Files.delete(draft);
    }
  }

  @Override
  public String where(String keyset) {
    return file(keyset).toString();
  }

  private Path file(String keyset) {
    return folder.resolve(keyset + ".json");
  }
}
