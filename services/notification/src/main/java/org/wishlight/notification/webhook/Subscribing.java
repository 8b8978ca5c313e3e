package org.wishlight.notification.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.wishlight.notification.delivery.Deliveries;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.IdempotencyKey.Request;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** An office's software is told, under a new secret, or no longer. */
@Component
class Subscribing {
  private static final Duration BOTH_COUNT = Duration.ofHours(24);
  private static final long MOST = 20;

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Secrets secrets;
  private final WebhooksProperties properties;
  private final Clock clock;

  Subscribing(
      Webhooks webhooks,
      Deliveries deliveries,
      Secrets secrets,
      WebhooksProperties properties,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.properties = properties;
    this.clock = clock;
  }

  /** What a subscription has become, and whether an earlier request did it. */
  record Subscribed(WebhookView view, boolean replayed) {}

  Mono<Subscribed> subscribe(WebhookRequest asked, Caller caller, Optional<IdempotencyKey> key) {
    asked.check(properties.allowLoopback());
    var office = asked.office() == null ? caller.office() : asked.office();
    if (office == null || !caller.reach().coversOffice(office)) {
      return Mono.error(() -> Tenancy.outOfReach("office", String.valueOf(office)));
    }
    var request = key.map(given -> given.asking(asked)).orElse(null);
    return answered(request)
        .switchIfEmpty(Mono.defer(() -> add(asked, office, request)))
        .onErrorResume(
            DuplicateKeyException.class,
            known -> answered(request).switchIfEmpty(Mono.error(known)));
  }

  /** The former secret counts for another day. */
  Mono<WebhookView> rotate(String id, Caller caller) {
    var secret = SigningSecret.random();
    var oldUntil = clock.instant().plus(BOTH_COUNT);
    return webhooks
        .get(id, caller)
        .flatMap(present -> webhooks.rotate(present, secrets.seal(secret, id), oldUntil))
        .switchIfEmpty(Mono.error(() -> Refusal.wrongState(id, "rotating")))
        .map(rotated -> WebhookView.of(rotated, secret.text()));
  }

  Mono<Long> replay(String id, Instant since, Caller caller) {
    return webhooks
        .get(id, caller)
        .flatMap(present -> deliveries.replay(Webhook.recipient(id), since));
  }

  Mono<Void> end(String id, Caller caller) {
    return webhooks
        .get(id, caller)
        .flatMap(
            present -> webhooks.remove(id).then(deliveries.forget(Webhook.recipient(id))).then());
  }

  private Mono<Subscribed> add(WebhookRequest asked, String office, @Nullable Request request) {
    return webhooks
        .count(office)
        .doOnNext(Subscribing::checkRoom)
        .map(count -> webhook(asked, office, request))
        .flatMap(webhooks::insert)
        .map(webhook -> new Subscribed(withSecret(webhook), false));
  }

  private Mono<Subscribed> answered(@Nullable Request request) {
    return Mono.justOrEmpty(request)
        .flatMap(asked -> webhooks.ofRequest(asked.key()))
        .doOnNext(
            first ->
                Objects.requireNonNull(request)
                    .checkSameAs(Objects.requireNonNull(first.request())))
        .map(first -> new Subscribed(withSecret(first), true));
  }

  private Webhook webhook(WebhookRequest asked, String office, @Nullable Request request) {
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    var secret = secrets.seal(SigningSecret.random(), id);
    var now = clock.instant();
    return new Webhook(
        id, 1, office, asked.target(), asked.told(), secret, null, null, now, null, request);
  }

  private WebhookView withSecret(Webhook webhook) {
    return WebhookView.of(webhook, secrets.open(webhook.secret(), webhook.id()).text());
  }

  private static void checkRoom(long count) {
    if (count >= MOST) {
      throw Refusal.conflict("too-many-webhooks", Map.of("most", MOST));
    }
  }
}
