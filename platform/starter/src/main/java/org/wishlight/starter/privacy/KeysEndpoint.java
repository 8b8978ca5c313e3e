package org.wishlight.starter.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Which keys this service knows, by their ids, and what is still sealed with older ones. */
@Endpoint(id = "keys")
final class KeysEndpoint {
  private final Keys keys;
  private final ObjectProvider<ContactKey> contacts;
  private final @Nullable Resealing resealing;
  private final String service;

  KeysEndpoint(
      Keys keys,
      ObjectProvider<ContactKey> contacts,
      @Nullable Resealing resealing,
      String service) {
    this.keys = keys;
    this.contacts = contacts;
    this.resealing = resealing;
    this.service = service;
  }

  record Answer(List<Known> keysets) {}

  /**
   * @param settled everything that this service keeps or has told is sealed with the primary key:
   *     the others may be removed; null where it neither keeps nor tells anything
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
    if (keyset.name().equals(Keys.CONTACTS)) {
      var told = contacts.getObject().told();
      return known(keyset, told.isEmpty() ? null : told.getAsInt() == keyset.primary(), null, null);
    }
    if (resealing == null || !keyset.name().equals(service)) {
      return known(keyset, null, null, null);
    }
    var done = resealing.resealedWith(keyset.primary());
    return known(keyset, done.isPresent(), done.orElse(null), resealing.withOldKeys());
  }

  private static Known known(
      SealingKeys keyset,
      @Nullable Boolean settled,
      @Nullable Instant since,
      @Nullable Map<String, Long> withOldKeys) {
    var ids = keyset.ids().stream().map(KeyId::of).sorted().toList();
    return new Known(keyset.name(), KeyId.of(keyset.primary()), ids, settled, since, withOldKeys);
  }
}
