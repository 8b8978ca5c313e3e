package org.wishlight.notification.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import org.wishlight.starter.privacy.Seal;

/** Webhooks' secrets, sealed where they lie. */
@Component
class Secrets {
  private final Seal seal;

  Secrets(Seal seal) {
    this.seal = seal;
  }

  Binary seal(SigningSecret secret, String webhook) {
    return seal.seal(secret.text(), Webhook.purpose(webhook));
  }

  SigningSecret open(Binary sealed, String webhook) {
    return new SigningSecret(seal.open(sealed, String.class, Webhook.purpose(webhook)));
  }

  /** The header {@code webhook-signature}: by the old secret too while that still counts. */
  String sign(Webhook webhook, String id, Instant now, String body) {
    return Stream.concat(Stream.of(webhook.secret()), old(webhook, now).stream())
        .map(kept -> open(kept, webhook.id()).sign(id, now, body))
        .collect(Collectors.joining(" "));
  }

  private static Optional<Binary> old(Webhook webhook, Instant now) {
    var until = webhook.oldUntil();
    return until != null && now.isBefore(until)
        ? Optional.ofNullable(webhook.oldSecret())
        : Optional.empty();
  }
}
