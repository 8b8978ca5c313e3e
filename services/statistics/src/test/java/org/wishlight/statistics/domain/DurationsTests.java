package org.wishlight.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DurationsTests {
  private final Tally tally = new Tally();

  @Test
  void errsByTwoPercentAtMost() {
    var random = new Random(7);
    var seconds = LongStream.generate(() -> random.nextLong(1, 3_000_000)).limit(999).toArray();
    LongStream.of(seconds).forEach(this::count);

    var sorted = LongStream.of(seconds).sorted().toArray();
    assertThat(minutes(0.5)).isCloseTo(sorted[499] / 60.0, withinPercentage(2));
    assertThat(minutes(0.9)).isCloseTo(sorted[899] / 60.0, withinPercentage(2));
  }

  @Test
  void takesBackWhatItCounted() {
    count(60);
    tally.add(Durations.TO_CLAIM.field(Duration.ofSeconds(60)), -1);

    assertThat(tally.isEmpty()).isTrue();
    assertThat(Durations.TO_CLAIM.minutes(tally, 0.5)).isEmpty();
  }

  @Test
  void countsWhatSeemsToEndBeforeItBeginsAsASecond() {
    count(-5);

    assertThat(minutes(0.5)).isCloseTo(1 / 60.0, withinPercentage(2.01));
  }

  @Test
  void keepsKindsApart() {
    count(60);

    assertThat(Durations.TO_CONFIRM.minutes(tally, 0.5)).isEmpty();
  }

  private void count(long seconds) {
    tally.add(Durations.TO_CLAIM.field(Duration.ofSeconds(seconds)), 1);
  }

  private double minutes(double share) {
    return Durations.TO_CLAIM.minutes(tally, share).orElseThrow();
  }
}
