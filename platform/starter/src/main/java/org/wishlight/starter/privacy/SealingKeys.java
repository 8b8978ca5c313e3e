package org.wishlight.starter.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One keyset that seals, taken up anew when it has changed: what is sealed with a key that is not
 * known yet makes it look at once, so that replicas need not learn of a new key together.
 */
final class SealingKeys {
  private static final Logger log = LoggerFactory.getLogger(SealingKeys.class);

  private final String name;
  private final Supplier<String> place;
  private final BiFunction<String, String, KeysetHandle> reading;
  private volatile OpenedKeys keys;

  SealingKeys(
      String name,
      String text,
      Supplier<String> place,
      BiFunction<String, String, KeysetHandle> reading) {
    this.name = name;
    this.place = place;
    this.reading = reading;
    keys = OpenedKeys.of(text, reading.apply(name, text));
  }

  String name() {
    return name;
  }

  int primary() {
    return keys.primary();
  }

  Set<Integer> ids() {
    return keys.ids();
  }

  byte[] seal(byte[] clear, String purpose) {
    try {
      return keys.aead().encrypt(clear, purpose.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("nothing can be sealed with keyset " + name, impossible);
    }
  }

  /**
   * @throws IllegalStateException if it was sealed with a foreign key or for another purpose
   */
  byte[] open(byte[] sealed, String purpose) {
    if (!keys.know(sealed)) {
      lookAgain();
    }
    var now = keys;
    if (!now.know(sealed)) {
      throw new IllegalStateException("sealed with a key that keyset " + name + " does not have");
    }
    try {
      return now.aead().decrypt(sealed, purpose.getBytes(UTF_8));
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("damaged, or sealed for another purpose than " + purpose);
    }
  }

  boolean sealedWithPrimary(byte[] sealed) {
    return keys.primarySealed(sealed);
  }

  /** What cannot be read now leaves the keys as they are. */
  synchronized void lookAgain() {
    try {
      var text = place.get();
      if (!text.equals(keys.text())) {
        keys = OpenedKeys.of(text, reading.apply(name, text));
        log.info("Keyset {} has changed, its primary key is {}", name, KeyId.of(primary()));
      }
    } catch (KeysUnavailable failure) {
      log.warn("The keys stay as they are: {}", failure.getMessage());
    }
  }
}
