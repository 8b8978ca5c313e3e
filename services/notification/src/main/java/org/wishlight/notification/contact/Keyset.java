package org.wishlight.notification.contact;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The service's key, in a file that only its owner can read; made when there is none. */
final class Keyset {
  private Keyset() {}

  static Aead at(Path file) throws IOException, GeneralSecurityException {
    AeadConfig.register();
    if (Files.notExists(file)) {
      create(file.toAbsolutePath());
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(file), InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** Of two replicas that start together, the key of the one that links first counts. */
  private static void create(Path file) throws IOException, GeneralSecurityException {
    var folder = Files.createDirectories(file.getParent());
    var draft = Files.createTempFile(folder, "keyset", ".json");
    try {
      var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      Files.writeString(
          draft, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException other) {
      // another replica was first; its key is read
    } finally {
      Files.delete(draft);
    }
  }
}
