package org.wishlight.starter.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * Keysets as Tink writes them: in clear where only their owner can read them, else encrypted with a
 * master key.
 */
final class KeysetText {
  private static final byte[] NO_PURPOSE = {};

  private final @Nullable Aead masterKey;

  KeysetText(@Nullable Aead masterKey) {
    this.masterKey = masterKey;
  }

  KeysetHandle read(String text) throws GeneralSecurityException {
    return masterKey == null
        ? TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
        : TinkJsonProtoKeysetFormat.parseEncryptedKeyset(text, masterKey, NO_PURPOSE);
  }

  String write(KeysetHandle keys) throws GeneralSecurityException {
    return masterKey == null
        ? TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
        : TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, masterKey, NO_PURPOSE);
  }
}
