package org.wishlight.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTests {
  private static final long MILLI = 1_000_000;

  @Test
  void isTakenAtTheNearestRank() {
    var spread = Spread.of(LongStream.rangeClosed(1, 100).map(n -> n * MILLI).toArray());

    assertThat(spread).isEqualTo(new Spread(50, 99));
  }

  @Test
  void doesNotDependOnTheOrder() {
    assertThat(Spread.of(new long[] {3 * MILLI, MILLI, 2 * MILLI})).isEqualTo(new Spread(2, 3));
  }

  @Test
  void ofOneIsThatOne() {
    assertThat(Spread.of(new long[] {7 * MILLI})).isEqualTo(new Spread(7, 7));
  }

  @Test
  void ofNothingIsUnknown() {
    assertThat(Spread.of(new long[0])).isEqualTo(Spread.UNKNOWN);
  }
}
