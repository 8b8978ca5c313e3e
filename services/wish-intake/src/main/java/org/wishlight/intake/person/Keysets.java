package org.wishlight.intake.person;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** Keys in files that only this service's user may read. */
final class Keysets {
  private Keysets() {}

  /** The keyset of the file, made now where there is none; whoever comes first makes it. */
  static KeysetHandle open(Path file, Parameters parameters)
      throws IOException, GeneralSecurityException {
    if (Files.notExists(file)) {
      create(file.toAbsolutePath(), parameters);
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), InsecureSecretKeyAccess.get());
  }

  /** Written beside it and then linked: the file appears whole, and never over another one. */
  private static void create(Path file, Parameters parameters)
      throws IOException, GeneralSecurityException {
    var keyset =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
    Files.createDirectories(file.getParent());
    var owner = PosixFilePermissions.fromString("rw-------");
    var draft =
        Files.createTempFile(
            file.getParent(), ".keyset", "", PosixFilePermissions.asFileAttribute(owner));
    try {
      Files.writeString(draft, keyset);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException another) {
      return;
    } finally {
      Files.delete(draft);
    }
  }
}
