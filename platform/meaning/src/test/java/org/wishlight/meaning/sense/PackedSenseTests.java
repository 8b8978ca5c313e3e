package org.wishlight.meaning.sense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PackedSenseTests {

  @Test
  void keepASenseNearlyAsItIs() {
    var sense =
        new Sense(
            "想理发", new float[] {0.6f, -0.8f, 0}, new float[] {0.25f}, new float[] {0.9f, 0.1f});

    var stored = PackedSense.of(sense);
    var read = PackedSense.sense("想理发", stored);

    assertThat(stored).hasSize(21);
    assertThat(read.nearness(sense)).isCloseTo(1, within(0.01));
    assertThat(PackedSense.nearness(sense, stored)).isCloseTo(1, within(0.01));
    assertThat(read.embedding()).hasSize(3);
    assertThat(read.outcomes()).containsExactly(0.25f);
    assertThat(read.tags()[0]).isCloseTo(0.9f, within(0.001f));
  }
}
