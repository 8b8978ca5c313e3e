package org.wishlight.notification.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its office sees it.
 *
 * @param secret only where it has just been made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
    String id,
    String office,
    String url,
    List<String> types,
    Instant createdAt,
    @Nullable Instant disabledAt,
    @Nullable String secret) {

  static WebhookView of(Webhook webhook) {
    return of(webhook, null);
  }

  static WebhookView of(Webhook webhook, @Nullable String secret) {
    return new WebhookView(
        webhook.id(),
        webhook.office(),
        webhook.url(),
        webhook.types().stream().sorted().toList(),
        webhook.createdAt(),
        webhook.disabledAt(),
        secret);
  }
}
