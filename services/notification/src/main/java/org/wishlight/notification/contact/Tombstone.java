package org.wishlight.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.wishlight.notification.erasure.Erasure;

/**
 * A record without a body: its person is erased.
 *
 * @param written when the record was, for one that does not say when it happened
 */
record Tombstone(
    String person, int partition, long offset, Instant written, Map<String, String> headers) {

  Contact contact() {
    return new Contact(person, partition, offset, time(), null);
  }

  Erasure erasure() {
    return new Erasure(
        id(),
        person,
        time(),
        headers.get("ce_actor"),
        headers.get("ce_office"),
        headers.get("ce_neighborhood"));
  }

  /** Of one that has none: the same each time that it is read. */
  private UUID id() {
    try {
      return UUID.fromString(headers.getOrDefault("ce_id", ""));
    } catch (IllegalArgumentException missing) {
      return UUID.nameUUIDFromBytes((person + "|" + partition + "|" + offset).getBytes(UTF_8));
    }
  }

  private Instant time() {
    try {
      return Instant.parse(headers.getOrDefault("ce_time", ""));
    } catch (DateTimeException missing) {
      return written;
    }
  }
}
