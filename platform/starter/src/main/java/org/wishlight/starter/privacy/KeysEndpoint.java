package org.wishlight.starter.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Which keys this service knows, by their ids, and what is still sealed with older ones. */
@Endpoint(id = "keys")
final class KeysEndpoint {
  private final Keys keys;
  private final @Nullable Resealing resealing;
  private final String service;

  KeysEndpoint(Keys keys, @Nullable Resealing resealing, String service) {
    this.keys = keys;
    this.resealing = resealing;
    this.service = service;
  }

  record Answer(List<Known> keysets) {}

  /**
   * @param settled every document is sealed with the primary key: the others may be removed; null
   *     for keys that seal no documents
   * @param sealedWithOlderKeys documents by collection, as last counted
   */
  record Known(
      String name,
      long primary,
      List<Long> keys,
      @Nullable Boolean settled,
      @Nullable Instant resealedAt,
      @Nullable Map<String, Long> sealedWithOlderKeys) {}

  @ReadOperation
  Answer list() {
    return new Answer(
        keys.opened().stream()
            .sorted(Comparator.comparing(SealingKeys::name))
            .map(this::known)
            .toList());
  }

  private Known known(SealingKeys keyset) {
    var ids = keyset.ids().stream().map(KeyId::of).sorted().toList();
    var primary = keyset.primary();
    if (!keyset.name().equals(service) || resealing == null) {
      return new Known(keyset.name(), KeyId.of(primary), ids, null, null, null);
    }
    var done = resealing.resealedWith(primary);
    return new Known(
        keyset.name(),
        KeyId.of(primary),
        ids,
        done.isPresent(),
        done.orElse(null),
        resealing.withOldKeys());
  }
}
