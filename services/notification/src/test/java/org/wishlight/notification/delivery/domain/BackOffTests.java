package org.wishlight.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class BackOffTests {
  private static final Instant NOW = Instant.parse("2026-11-11T02:00:00Z");

  @Test
  void waitsLongerAndLongerAndThenNoMore() {
    var waits = new ArrayList<Duration>();
    for (var attempts = 1; attempts < BackOff.MOST_ATTEMPTS; attempts++) {
      waits.add(Duration.between(NOW, BackOff.next(attempts, NOW, null, 0).orElseThrow()));
    }

    assertThat(waits).isSorted().hasSize(9).startsWith(Duration.ofSeconds(5));
    assertThat(BackOff.next(BackOff.MOST_ATTEMPTS, NOW, null, 0)).isEmpty();
  }

  @Test
  void spreadsWhatFailedTogether() {
    var late = NOW.plus(Duration.ofMinutes(6));

    assertThat(BackOff.next(2, NOW, null, 1)).contains(late);
  }

  @Test
  void waitsAsLongAsIsAskedForWithinADay() {
    var anHour = NOW.plus(Duration.ofHours(1));

    assertThat(BackOff.next(1, NOW, anHour, 0)).contains(anHour);
    assertThat(BackOff.next(1, NOW, Instant.MAX, 0)).contains(NOW.plus(Duration.ofDays(1)));
  }
}
