package org.wishlight.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.NotificationEvent;
import org.wishlight.contracts.NotificationEvent.Delivered;
import org.wishlight.notification.delivery.Delivery.State;
import org.wishlight.notification.delivery.domain.BackOff;
import org.wishlight.starter.outbox.Aggregates;
import org.wishlight.starter.outbox.EventRecorder;
import reactor.core.publisher.Mono;

/**
 * Writes down what became of an attempt, with the event about it where it was the last one. Whoever
 * has lost the lease meanwhile changes nothing.
 */
@Component
class Settling {
  private final ReactiveMongoTemplate mongo;
  private final Aggregates aggregates;
  private final EventRecorder recorder;
  private final Clock clock;
  private final MeterRegistry meters;

  Settling(
      ReactiveMongoTemplate mongo,
      Aggregates aggregates,
      EventRecorder recorder,
      Clock clock,
      MeterRegistry meters) {
    this.mongo = mongo;
    this.aggregates = aggregates;
    this.recorder = recorder;
    this.clock = clock;
    this.meters = meters;
  }

  Mono<Void> settle(Delivery taken, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Arrived _ -> sent(taken);
      case Outcome.Refused refused -> parked(taken, refused.reason());
      case Outcome.Failed failed ->
          BackOff.next(taken.attempts(), clock.instant(), failed.notBefore(), chance())
              .map(nextAt -> later(taken, failed.reason(), new Update().set("nextAt", nextAt)))
              .orElseGet(() -> parked(taken, failed.reason()));
    };
  }

  private Mono<Void> sent(Delivery taken) {
    var event = new Delivered(taken.cause(), taken.recipient(), taken.channel(), taken.subject());
    return end(taken, new Update().set("state", State.SENT).unset("lastError"), event, "delivered");
  }

  private Mono<Void> parked(Delivery taken, String reason) {
    var event =
        new NotificationEvent.Failed(
            taken.cause(), taken.recipient(), taken.channel(), taken.subject(), reason);
    return end(
        taken, new Update().set("state", State.PARKED).set("lastError", reason), event, "failed");
  }

  private Mono<Void> end(Delivery taken, Update change, NotificationEvent event, String result) {
    var entry = recorder.entry(taken.story(), taken.version() + 1, event, null, clock.instant());
    return aggregates
        .advance(Delivery.class, held(taken), change, List.of(entry))
        .doOnNext(ended -> count(taken, result))
        .then();
  }

  private Mono<Void> later(Delivery taken, String reason, Update change) {
    return mongo
        .updateFirst(
            new Query(held(taken)),
            change.set("state", State.FAILED).set("lastError", reason),
            Delivery.class)
        .doOnNext(done -> count(taken, "retried"))
        .then();
  }

  private static Criteria held(Delivery taken) {
    return where("_id")
        .is(taken.id())
        .and("state")
        .in(State.OPEN)
        .and("attempts")
        .is(taken.attempts())
        .and("nextAt")
        .is(taken.nextAt());
  }

  private void count(Delivery delivery, String result) {
    meters
        .counter("wishlight.notices", "channel", delivery.channel(), "result", result)
        .increment();
  }

  private static double chance() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
