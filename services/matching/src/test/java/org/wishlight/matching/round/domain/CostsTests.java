package org.wishlight.matching.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Urgency;

class CostsTests {

  @Test
  void aBetterFitCostsLess() {
    assertThat(Costs.of(0.9)).isEqualTo(100).isLessThan(Costs.of(0.3));
    assertThat(Costs.of(1)).isZero();
  }

  @Test
  void eachPlaceCostsMoreThanTheOneBefore() {
    assertThat(Costs.ofPlace(0, 3)).isZero();
    assertThat(Costs.ofPlace(2, 3)).isEqualTo(200).isGreaterThan(Costs.ofPlace(1, 3));
  }

  @Test
  void nobodyCostsMoreWithEachDay() {
    var fresh = Costs.ofNobody(Duration.ZERO, Urgency.NORMAL);
    var old = Costs.ofNobody(Duration.ofDays(9), Urgency.NORMAL);

    assertThat(old).isEqualTo(fresh + 9_000);
    assertThat(Costs.ofNobody(Duration.ZERO, Urgency.URGENT)).isBetween(fresh, old);
    assertThat(Costs.ofNobody(Duration.ofDays(9_999), Urgency.LOW)).isPositive();
  }
}
