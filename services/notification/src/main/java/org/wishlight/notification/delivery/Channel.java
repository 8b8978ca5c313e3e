package org.wishlight.notification.delivery;

import reactor.core.publisher.Mono;

/** A way out of the platform. One class each; what goes wrong with one delays no other. */
public interface Channel {

  /** As it stands in deliveries, events and metrics. */
  String name();

  /** One attempt; whatever the receiver or the network does is an outcome, not an error. */
  Mono<Outcome> send(Delivery delivery);
}
