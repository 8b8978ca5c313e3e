package org.wishlight.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.notification.delivery.Deliveries;
import org.wishlight.notification.delivery.Delivery;
import org.wishlight.notification.notice.Hearing;
import org.wishlight.notification.webhook.domain.Told;
import org.wishlight.starter.outbox.EventJson;
import reactor.core.publisher.Mono;

/** Lines up for every webhook what it wants to be told; nothing from before it was there. */
@Component
class Announcing implements Hearing {
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Clock clock;
  private final EventJson json = new EventJson();

  Announcing(Webhooks webhooks, Deliveries deliveries, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public Mono<Void> hear(List<Envelope<?>> events) {
    var offices = events.stream().map(Envelope::office).collect(Collectors.toUnmodifiableSet());
    return webhooks
        .ofOffices(offices)
        .collectList()
        .map(all -> events.stream().flatMap(event -> due(event, all)).toList())
        .flatMap(deliveries::add)
        .then();
  }

  private Stream<Delivery> due(Envelope<?> event, List<Webhook> all) {
    return Told.type(event.type()).stream().flatMap(type -> due(event, type, all));
  }

  private Stream<Delivery> due(Envelope<?> event, String type, List<Webhook> all) {
    return all.stream()
        .filter(webhook -> webhook.office().equals(event.office()) && webhook.wants(type))
        .filter(webhook -> !event.time().isBefore(webhook.createdAt()))
        .map(webhook -> delivery(event, type, webhook));
  }

  private Delivery delivery(Envelope<?> event, String type, Webhook webhook) {
    var body = new String(json.bytes(Told.body(event, type, json.body(event.event()))), UTF_8);
    return Delivery.of(
        event, WebhookChannel.NAME, Webhook.recipient(webhook.id()), body, clock.instant());
  }
}
