package org.wishlight.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeathsTests {
  private final Deaths deaths = new Deaths(Duration.ofSeconds(1));

  @Test
  void waitLongerEachTimeAndThenGiveUp() {
    for (var seconds : new int[] {1, 2, 4, 8}) {
      assertThat(deaths.after(Duration.ZERO)).contains(Duration.ofSeconds(seconds));
    }

    assertThat(deaths.after(Duration.ZERO)).isEmpty();
  }

  @Test
  void forgiveAfterALongLife() {
    deaths.after(Duration.ZERO);
    deaths.after(Duration.ZERO);

    assertThat(deaths.after(Duration.ofHours(1))).contains(Duration.ofSeconds(1));
  }
}
