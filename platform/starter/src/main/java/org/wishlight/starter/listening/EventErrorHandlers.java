package org.wishlight.starter.listening;

import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** How often a record is tried, and when it is given up. */
final class EventErrorHandlers {
  private EventErrorHandlers() {}

  /** A store that is away is waited for; other failures are tried three times more. */
  static DefaultErrorHandler perEvent(DeadLetterSender deadLetters) {
    var handler = new DefaultErrorHandler(deadLetters, fewTimes());
    handler.setBackOffFunction(
        (record, failure) -> {
          if (Failures.isHopeless(failure)) {
            return new FixedBackOff(0, 0);
          }
          return Failures.isStoreAway(failure) ? untilItIsBack() : fewTimes();
        });
    handler.setSeekAfterError(false);
    return handler;
  }

  /** A batch fails as a whole only while a store is away: single events are dealt with inside. */
  static DefaultErrorHandler perBatch() {
    return new DefaultErrorHandler(untilItIsBack());
  }

  private static BackOff fewTimes() {
    var backOff = new ExponentialBackOff(100, 3);
    backOff.setMaxAttempts(3);
    return backOff;
  }

  private static BackOff untilItIsBack() {
    var backOff = new ExponentialBackOff(250, 2);
    backOff.setMaxInterval(5_000);
    return backOff;
  }
}
