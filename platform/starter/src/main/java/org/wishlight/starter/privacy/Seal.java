package org.wishlight.starter.privacy;

import org.bson.types.Binary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals personal data for this service's documents with AES-256-GCM. A seal holds for one purpose,
 * such as {@code wish-intake|wishes|<id>}, so that nothing sealed can be moved to another place.
 */
public final class Seal {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final SealingKeys keys;

  Seal(SealingKeys keys) {
    this.keys = keys;
  }

  public Binary seal(Object value, String purpose) {
    return new Binary(keys.seal(JSON.writeValueAsBytes(value), purpose));
  }

  /**
   * @throws IllegalStateException if it was sealed with a foreign key or for another purpose
   */
  public <T> T open(Binary sealed, Class<T> type, String purpose) {
    return JSON.readValue(keys.open(sealed.getData(), purpose), type);
  }
}
