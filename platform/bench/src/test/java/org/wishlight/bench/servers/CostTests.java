package org.wishlight.bench.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CostTests {
  @Test
  void isSharedAmongTheOperationsAndTellsTheClientApart() {
    var before = Map.of("mongod", 1_000L, "client", 500L);
    var after = Map.of("mongod", 5_000L, "client", 1_500L);

    var cost = Cost.of(before, after, 100);

    assertThat(cost.servers()).isEqualTo(40);
    assertThat(cost.all()).isEqualTo(50);
  }

  @Test
  void isUnknownOfNothing() {
    assertThat(Cost.of(Map.of("mongod", 1L), Map.of("mongod", 2L), 0).servers()).isNaN();
  }
}
