package org.wishlight.local.keys;

import static org.wishlight.local.infra.Messages.text;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import org.wishlight.local.infra.Refusal;

/** The keysets of one folder; a new key for contacts comes first, before anything is told again. */
record KeyFolder(Path path) {
  static final String CONTACTS = "contacts";

  private static final List<String> EVERY =
      List.of(
          CONTACTS,
          "matching",
          "notification",
          "notification-persons",
          "wish-intake",
          "wish-intake-persons");
  private static final String PSEUDONYMS = "-persons";

  static KeyFolder at(Path path) {
    try {
      AeadConfig.register();
      PrfConfig.register();
      return new KeyFolder(path);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<String> namesOr(List<String> named) {
    return named.isEmpty() ? EVERY : named;
  }

  boolean create(String name) {
    return new KeysetFile(path.resolve(name + ".json")).create(fresh(name));
  }

  List<KeysetFile> keysets() {
    if (!Files.isDirectory(path)) {
      throw new Refusal(text("keys.none", path));
    }
    try (var files = Files.newDirectoryStream(path, "*.json")) {
      var found = new java.util.ArrayList<KeysetFile>();
      files.forEach(file -> found.add(new KeysetFile(file)));
      found.sort(
          Comparator.comparing((KeysetFile file) -> !file.name().equals(CONTACTS))
              .thenComparing(KeysetFile::name));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeysetHandle fresh(String name) {
    try {
      return KeysetHandle.generateNew(
          name.endsWith(PSEUDONYMS)
              ? PredefinedPrfParameters.HMAC_SHA256_PRF
              : PredefinedAeadParameters.AES256_GCM);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
