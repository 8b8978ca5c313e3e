package org.wishlight.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FilingsTests {
  private static final int FIRST = 1_000;
  private static final long MILLI = 1_000_000;

  private final Filings filings = new Filings(FIRST, 10);

  @Test
  void countsFromTheMomentThatWasMeant() {
    var wish = filings.begin(100 * MILLI);
    filings.answer(wish, 201, 130 * MILLI);
    filings.see(wish, 150 * MILLI);

    assertThat(filings.untilAnswered().p50()).isEqualTo(30);
    assertThat(filings.untilSeen().p50()).isEqualTo(50);
    assertThat(filings.timeToSee()).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void countsTheFirstSightOnly() {
    var wish = filings.begin(MILLI);
    filings.answer(wish, 201, 2 * MILLI);
    filings.see(wish, 3 * MILLI);
    filings.see(wish, 9 * MILLI);

    assertThat(filings.untilSeen().p99()).isEqualTo(2);
  }

  @Test
  void leavesTheRefusedOutOfAllTimes() {
    var refused = filings.begin(MILLI);
    filings.answer(refused, 503, 2 * MILLI);

    assertThat(filings.accepted()).isZero();
    assertThat(filings.refused()).isEqualTo(1);
    assertThat(filings.untilAnswered()).isEqualTo(Spread.UNKNOWN);
    assertThat(filings.refusedAndSeen()).isZero();
  }

  @Test
  void catchesARefusedOneThatLeftSomething() {
    var refused = filings.begin(MILLI);
    filings.answer(refused, 429, 2 * MILLI);
    filings.see(refused, 3 * MILLI);

    assertThat(filings.refusedAndSeen()).isEqualTo(1);
  }

  @Test
  void dropsWhatIsSeenOfOtherArms() {
    filings.begin(MILLI);
    filings.see(FIRST - 1, 3 * MILLI);
    filings.see(FIRST + 10, 3 * MILLI);

    assertThat(filings.acceptedAndSeen()).isZero();
  }
}
