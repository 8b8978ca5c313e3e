package org.wishlight.matching.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The keys on disk, readable by their owner alone. Replicas that start together end with one
 * keyset: a complete file is linked into place, and whoever comes second takes the first one's.
 */
record KeysetFile(Path path) {

  KeysetHandle keys() throws IOException, GeneralSecurityException {
    if (Files.notExists(path)) {
      create();
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(path), InsecureSecretKeyAccess.get());
  }

  private void create() throws IOException, GeneralSecurityException {
    var folder = Files.createDirectories(path.toAbsolutePath().getParent());
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(folder, "keyset", ".new", onlyOwner);
    try {
      Files.writeString(draft, newKeyset(), UTF_8);
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException another) {
      // the keyset of the replica that was faster is as good
    } finally {
      Files.delete(draft);
    }
  }

  private static String newKeyset() throws GeneralSecurityException {
    var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
  }
}
