package org.wishlight.starter.privacy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keysets that this service has asked for, by name; each is opened at most once. */
final class Keys {
  /** Shared by whoever says or hears how people can be reached. */
  static final String CONTACTS = "contacts";

  private final KeyPlace place;
  private final KeysetText format;
  private final boolean create;
  private final Map<String, SealingKeys> sealing = new ConcurrentHashMap<>();

  Keys(KeyPlace place, KeysetText format, boolean create) {
    this.place = place;
    this.format = format;
    this.create = create;
  }

  /**
   * Keys that seal.
   *
   * @throws KeysUnavailable if there is no such keyset and none may be made
   */
  SealingKeys sealing(String name) {
    return sealing.computeIfAbsent(
        name,
        missing -> {
          var text = text(missing, PredefinedAeadParameters.AES256_GCM);
          return new SealingKeys(missing, text, () -> text(missing), this::handle);
        });
  }

  /** Keys for pseudonyms: with another key everybody would be somebody else, so they stay. */
  KeysetHandle hashing(String name) {
    return handle(name, text(name, PredefinedPrfParameters.HMAC_SHA256_PRF));
  }

  Collection<SealingKeys> opened() {
    return List.copyOf(sealing.values());
  }

  void lookAgain() {
    sealing.values().forEach(SealingKeys::lookAgain);
  }

  private String text(String name, Parameters parameters) {
    try {
      if (create && place.read(name).isEmpty()) {
        place.putIfAbsent(name, format.write(KeysetHandle.generateNew(parameters)));
      }
      return text(name);
    } catch (IOException | GeneralSecurityException failure) {
      throw unreadable(name, failure);
    }
  }

  private String text(String name) {
    try {
      return place.read(name).orElseThrow(() -> missing(name));
    } catch (IOException failure) {
      throw unreadable(name, failure);
    }
  }

  private KeysetHandle handle(String name, String text) {
    try {
      return format.read(text);
    } catch (GeneralSecurityException failure) {
      throw unreadable(name, failure);
    }
  }

  private KeysUnavailable missing(String name) {
    return new KeysUnavailable(
        "The keyset '%s' is missing: looked for %s; ./wishlight keys create makes it"
            .formatted(name, place.where(name)));
  }

  private KeysUnavailable unreadable(String name, Exception failure) {
    return new KeysUnavailable(
        "The keyset '%s' in %s cannot be read (%s)"
            .formatted(name, place.where(name), failure.getClass().getSimpleName()),
        failure);
  }
}
