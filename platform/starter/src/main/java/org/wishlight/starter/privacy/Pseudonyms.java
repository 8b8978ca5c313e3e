package org.wishlight.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/** The same person has the same id, and without the key nobody can find out whose it is. */
public final class Pseudonyms {
  private static final int LENGTH = 16;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final PrfSet hash;

  Pseudonyms(KeysetHandle keys) {
    try {
      hash = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    } catch (GeneralSecurityException unfit) {
      throw new KeysUnavailable("a keyset holds no keys for pseudonyms", unfit);
    }
  }

  /** A UUID of version 8; ("a", "bc") and ("ab", "c") are different. */
  public UUID of(String... parts) {
    try {
      var bits = ByteBuffer.wrap(hash.computePrimary(unambiguous(parts), LENGTH));
      var high = (bits.getLong() & ~0xF000L) | VERSION_8;
      var low = (bits.getLong() & ~0xC000_0000_0000_0000L) | VARIANT;
      return new UUID(high, low);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no pseudonym", impossible);
    }
  }

  /** Each part behind its length. */
  private static byte[] unambiguous(String... parts) {
    var encoded = Arrays.stream(parts).map(part -> part.getBytes(UTF_8)).toList();
    var size = encoded.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
    var joined = ByteBuffer.allocate(size);
    encoded.forEach(part -> joined.putInt(part.length).put(part));
    return joined.array();
  }
}
