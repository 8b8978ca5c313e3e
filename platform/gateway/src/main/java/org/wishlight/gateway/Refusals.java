package org.wishlight.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what the door turned away: {@code wishlight_refusals_total{reason}}. */
@Component
class Refusals {

  private static final Map<Failure, String> REASONS =
      Map.of(
          Failure.CSRF, "csrf",
          Failure.TOO_MANY_REQUESTS, "rate",
          Failure.TOO_LARGE, "size");

  private final Map<Failure, Counter> counters = new EnumMap<>(Failure.class);

  Refusals(MeterRegistry meters) {
    REASONS.forEach(
        (failure, reason) ->
            counters.put(failure, meters.counter("wishlight.refusals", "reason", reason)));
  }

  void count(Failure failure) {
    var counter = counters.get(failure);
    if (counter != null) {
      counter.increment();
    }
  }
}
