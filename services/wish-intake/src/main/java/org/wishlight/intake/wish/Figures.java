package org.wishlight.intake.wish;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.wishlight.intake.wish.domain.Wish;

/** How many wishes came into which status. */
@Component
class Figures {
  private final MeterRegistry meters;

  Figures(MeterRegistry meters) {
    this.meters = meters;
  }

  void filed(Wish now) {
    meters
        .counter("wishlight.wishes", "office", now.office(), "status", now.status().name())
        .increment();
  }

  void changed(Wish before, Wish now) {
    if (before.status() != now.status()) {
      filed(now);
    }
  }
}
