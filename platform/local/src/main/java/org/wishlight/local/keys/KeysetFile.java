package org.wishlight.local.keys;

import static org.wishlight.local.infra.Messages.text;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import org.wishlight.local.infra.Refusal;

/** One keyset on disk, readable by its owner alone, whole at every moment. */
record KeysetFile(Path path) {

  String name() {
    return path.getFileName().toString().replaceFirst("\\.json$", "");
  }

  KeysetHandle read() {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(path), InsecureSecretKeyAccess.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException unreadable) {
      throw new Refusal(text("keys.unreadable", path));
    }
  }

  /** False where there is one already: whoever comes first makes it. */
  boolean create(KeysetHandle keys) {
    try {
      var draft = draft(keys);
      try {
        Files.createLink(path, draft);
        return true;
      } catch (FileAlreadyExistsException another) {
        return false;
      } finally {
        Files.delete(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void replace(KeysetHandle keys) {
    try {
      Files.move(draft(keys), path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether its keys seal; the others make pseudonyms. */
  static boolean seals(KeysetHandle keys) {
    return keys.getPrimary().getKey().getParameters() instanceof AeadParameters;
  }

  static long primary(KeysetHandle keys) {
    return Integer.toUnsignedLong(keys.getPrimary().getId());
  }

  /** The ids of all keys but the primary one. */
  static List<Long> older(KeysetHandle keys) {
    return IntStream.range(0, keys.size())
        .mapToObj(keys::getAt)
        .filter(key -> !key.isPrimary())
        .map(key -> Integer.toUnsignedLong(key.getId()))
        .toList();
  }

  private Path draft(KeysetHandle keys) throws IOException {
    var folder = Files.createDirectories(path.toAbsolutePath().getParent());
    var owner = PosixFilePermissions.fromString("rw-------");
    var draft =
        Files.createTempFile(folder, ".keyset", "", PosixFilePermissions.asFileAttribute(owner));
    try {
      return Files.writeString(
          draft, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
