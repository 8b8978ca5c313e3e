package org.wishlight.starter.privacy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Keyset files as an operator handles them. */
final class KeyFiles {
  private KeyFiles() {}

  static Keys in(Path folder) throws GeneralSecurityException {
    AeadConfig.register();
    PrfConfig.register();
    return new Keys(new KeyFolder(folder), new KeysetText(null), true);
  }

  static String aNewKeyset() throws GeneralSecurityException {
    AeadConfig.register();
    return written(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
  }

  static void rotate(Path file) throws IOException, GeneralSecurityException {
    var fresh =
        KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
            .withRandomId()
            .makePrimary();
    replace(file, KeysetHandle.newBuilder(read(file)).addEntry(fresh).build());
  }

  static void retire(Path file) throws IOException, GeneralSecurityException {
    var keys = KeysetHandle.newBuilder(read(file));
    for (var n = keys.size() - 1; n >= 0; n--) {
      if (!keys.getAt(n).isPrimary()) {
        keys.deleteAt(n);
      }
    }
    replace(file, keys.build());
  }

  private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), InsecureSecretKeyAccess.get());
  }

  private static void replace(Path file, KeysetHandle keys)
      throws IOException, GeneralSecurityException {
    var draft = file.resolveSibling("draft");
    Files.writeString(draft, written(keys));
    Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  private static String written(KeysetHandle keys) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
  }
}
