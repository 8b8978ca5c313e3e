package org.wishlight.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.notification.delivery.Channel;
import org.wishlight.notification.delivery.Delivery;
import org.wishlight.notification.delivery.Outcome;
import org.wishlight.notification.webhook.domain.Target;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** Signed requests after Standard Webhooks 1.0.0. Only 2xx is success; nobody is led elsewhere. */
@Component
class WebhookChannel implements Channel {
  static final String NAME = "webhook";
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final int CONNECT_MILLIS = 5_000;
  private static final int GONE = 410;

  private final Webhooks webhooks;
  private final Secrets secrets;
  private final WebhooksProperties properties;
  private final Clock clock;
  private final HttpClient http;

  WebhookChannel(Webhooks webhooks, Secrets secrets, WebhooksProperties properties, Clock clock) {
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.properties = properties;
    this.clock = clock;
    var loopback = properties.allowLoopback();
    http =
        HttpClient.create(ConnectionProvider.newConnection())
            .resolver(new CheckedAddresses(address -> Target.mayCall(address, loopback)))
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .followRedirect(false)
            .disableRetry(true);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Mono<Outcome> send(Delivery delivery) {
    return webhooks
        .find(Webhook.idOf(delivery.recipient()))
        .filter(webhook -> webhook.disabledAt() == null)
        .flatMap(webhook -> send(delivery, webhook))
        .defaultIfEmpty(new Outcome.Refused("no-webhook"));
  }

  private Mono<Outcome> send(Delivery delivery, Webhook webhook) {
    return Target.fault(webhook.url(), properties.allowLoopback()).isPresent()
        ? Mono.just(new Outcome.Refused("inner-address"))
        : call(delivery, webhook)
            .timeout(LONGEST)
            .onErrorResume(TimeoutException.class, late -> failed("timeout"))
            .onErrorResume(CheckedAddresses.Inner.class, inner -> failed("inner-address"))
            .onErrorResume(IOException.class, broken -> failed("unreachable"));
  }

  private Mono<Outcome> call(Delivery delivery, Webhook webhook) {
    var now = clock.instant();
    var body = Objects.requireNonNull(delivery.body(), "written when it was lined up");
    var signature = secrets.sign(webhook, delivery.id(), now, body);
    return http.headers(
            headers ->
                headers
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                    .set(HttpHeaderNames.USER_AGENT, "Wishlight")
                    .set("webhook-id", delivery.id())
                    .set("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .set("webhook-signature", signature))
        .post()
        .uri(webhook.url())
        .send(Mono.fromSupplier(() -> Unpooled.copiedBuffer(body, UTF_8)))
        .<Outcome>responseConnection(
            (answer, connection) ->
                outcome(answer, webhook, now).doFinally(over -> connection.dispose()))
        .next();
  }

  private Mono<Outcome> outcome(HttpClientResponse answer, Webhook webhook, Instant now) {
    var status = answer.status().code();
    if (status >= 200 && status < 300) {
      return Mono.just(new Outcome.Arrived());
    }
    return status == GONE
        ? webhooks.disable(webhook.id(), now).thenReturn(new Outcome.Refused("gone"))
        : Mono.just(new Outcome.Failed("status-" + status, retryAfter(answer, now)));
  }

  /** In seconds; a date is not worth the trouble. */
  private static @Nullable Instant retryAfter(HttpClientResponse answer, Instant now) {
    var asked = answer.responseHeaders().get(HttpHeaderNames.RETRY_AFTER);
    try {
      return asked == null ? null : now.plusSeconds(Long.parseLong(asked.strip()));
    } catch (NumberFormatException | ArithmeticException | DateTimeException unreadable) {
      return null;
    }
  }

  private static Mono<Outcome> failed(String reason) {
    return Mono.just(new Outcome.Failed(reason, null));
  }
}
