package org.wishlight.starter.privacy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keysets are.
 *
 * @param source {@code file:<folder>} or {@code env:<PREFIX>}
 * @param masterKey the address of the KMS key that the keysets are encrypted with
 * @param create whether a missing keyset is made; otherwise nothing starts without it
 * @param lookEvery how soon a changed keyset is noticed
 */
@ConfigurationProperties("wishlight.keys")
record KeysProperties(
    String source, @Nullable String masterKey, boolean create, Duration lookEvery) {

  KeyPlace place() {
    if (source.startsWith("file:")) {
      return KeyFolder.at(source.substring("file:".length()));
    }
    if (source.startsWith("env:")) {
      return new KeyVariables(source.substring("env:".length()), System.getenv());
    }
    throw new KeysUnavailable("wishlight.keys.source is neither file:<folder> nor env:<PREFIX>");
  }
}
