package org.wishlight.intake.impression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.wishlight.meaning.sense.Sense;

class NumbersTests {

  @Test
  void keepASenseNearlyAsItIs() {
    var sense =
        new Sense(
            "想理发", new float[] {0.6f, -0.8f, 0}, new float[] {0.25f}, new float[] {0.9f, 0.1f});

    var stored = Numbers.of(sense);
    var read = Numbers.sense("想理发", stored);

    assertThat(stored.length()).isEqualTo(21);
    assertThat(read.nearness(sense)).isCloseTo(1, within(0.01));
    assertThat(read.embedding()).hasSize(3);
    assertThat(read.outcomes()).containsExactly(0.25f);
    assertThat(read.tags()[0]).isCloseTo(0.9f, within(0.001f));
  }
}
