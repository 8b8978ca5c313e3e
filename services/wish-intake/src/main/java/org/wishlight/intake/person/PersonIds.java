package org.wishlight.intake.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pseudonyms: the same person of the same office has the same id, and without the key nobody can
 * find out whose it is.
 */
public final class PersonIds {
  private static final int LENGTH = 16;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final PrfSet hash;

  PersonIds(KeysetHandle keys) throws GeneralSecurityException {
    hash = keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  /** A name alone is no person: without phone and address everybody is somebody new. */
  public String of(String office, Wisher wisher) {
    var mark = mark(wisher);
    return mark == null
        ? UUID.randomUUID().toString()
        : hashed(String.join("|", office, wisher.name().strip(), mark)).toString();
  }

  private static @Nullable String mark(Wisher wisher) {
    var phone = wisher.phone() == null ? "" : wisher.phone().replaceAll("\\D", "");
    if (!phone.isEmpty()) {
      return phone.replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
    }
    return wisher.address() == null || wisher.address().isBlank() ? null : wisher.address().strip();
  }

  private UUID hashed(String person) {
    try {
      var bits = ByteBuffer.wrap(hash.computePrimary(person.getBytes(UTF_8), LENGTH));
      var high = (bits.getLong() & ~0xF000L) | VERSION_8;
      var low = (bits.getLong() & ~0xC000_0000_0000_0000L) | VARIANT;
      return new UUID(high, low);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no pseudonym", impossible);
    }
  }
}
