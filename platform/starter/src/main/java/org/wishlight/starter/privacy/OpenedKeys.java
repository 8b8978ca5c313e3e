package org.wishlight.starter.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A keyset as it was read; {@code text} tells whether it has changed since. */
record OpenedKeys(String text, Aead aead, int primary, Set<Integer> ids) {

  static OpenedKeys of(String text, KeysetHandle keys) {
    try {
      var ids =
          IntStream.range(0, keys.size())
              .mapToObj(n -> keys.getAt(n).getId())
              .collect(Collectors.toUnmodifiableSet());
      var aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
      return new OpenedKeys(text, aead, keys.getPrimary().getId(), ids);
    } catch (GeneralSecurityException unfit) {
      throw new KeysUnavailable("a keyset holds no keys that seal", unfit);
    }
  }

  boolean know(byte[] sealed) {
    return KeyId.isPrefixed(sealed) && ids.contains(KeyId.in(sealed));
  }

  boolean primarySealed(byte[] sealed) {
    return KeyId.isPrefixed(sealed) && KeyId.in(sealed) == primary;
  }

  @Override
  public String toString() {
    return "OpenedKeys[primary " + KeyId.of(primary) + "]";
  }
}
