package org.wishlight.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as operators see it: how it goes, not what it says. */
record DeliveryView(
    String id,
    String channel,
    String event,
    String type,
    String office,
    String neighborhood,
    String recipient,
    Delivery.State state,
    int attempts,
    Instant at,
    @Nullable Instant nextAt,
    @Nullable String lastError) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.channel(),
        delivery.event(),
        delivery.type(),
        delivery.office(),
        delivery.neighborhood(),
        delivery.recipient(),
        delivery.state(),
        delivery.attempts(),
        delivery.at(),
        Delivery.State.OPEN.contains(delivery.state()) ? delivery.nextAt() : null,
        delivery.lastError());
  }
}
