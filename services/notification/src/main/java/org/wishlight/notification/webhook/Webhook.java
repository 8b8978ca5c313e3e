package org.wishlight.notification.webhook;

import java.time.Instant;
import java.util.Set;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.web.IdempotencyKey.Request;

/**
 * Where an office's software wants to be called.
 *
 * @param types which events; empty: all of them
 * @param oldSecret signs too until {@code oldUntil}, so that the other side can follow a rotation
 * @param disabledAt when the other side said that it is gone for good
 */
@Document(Webhook.COLLECTION)
record Webhook(
    @Id String id,
    long version,
    String office,
    String url,
    Set<String> types,
    Binary secret,
    @Nullable Binary oldSecret,
    @Nullable Instant oldUntil,
    Instant createdAt,
    @Nullable Instant disabledAt,
    @Nullable Request request)
    implements Placed {
  static final String COLLECTION = "webhooks";
  private static final String RECIPIENT = "webhook:";

  static String purpose(String id) {
    return "notification|webhooks|" + id;
  }

  static String recipient(String id) {
    return RECIPIENT + id;
  }

  static String idOf(String recipient) {
    return recipient.substring(RECIPIENT.length());
  }

  /** It belongs to the office as a whole. */
  @Override
  public String neighborhood() {
    return "";
  }

  boolean wants(String type) {
    return disabledAt == null && (types.isEmpty() || types.contains(type));
  }
}
