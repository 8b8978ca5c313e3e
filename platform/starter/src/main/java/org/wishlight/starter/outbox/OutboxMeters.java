package org.wishlight.starter.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How much waits to be acknowledged by Kafka, and how long an event took from write to there. */
final class OutboxMeters {
  private final AtomicInteger pending = new AtomicInteger();
  private final Timer delay;
  private final Clock clock;

  OutboxMeters(MeterRegistry meters, Clock clock) {
    this.clock = clock;
    meters.gauge("wishlight.outbox.pending", pending);
    delay = Timer.builder("wishlight.outbox.delay").publishPercentiles(0.5, 0.99).register(meters);
  }

  void sending(OutboxChange change) {
    pending.addAndGet(change.entries().size());
  }

  void sent(OutboxChange change) {
    pending.addAndGet(-change.entries().size());
    var now = clock.instant();
    change.times().forEach(at -> delay.record(Duration.between(at.toInstant(), now)));
  }

  void idle() {
    pending.set(0);
  }
}
