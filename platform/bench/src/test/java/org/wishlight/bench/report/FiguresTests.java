package org.wishlight.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.wishlight.bench.load.Spread;
import org.wishlight.bench.servers.Cost;

class FiguresTests {
  private final Figures figures = new Figures();

  @Test
  void takesTheMedianOfTheRatiosNotTheRatioOfTheMedians() {
    figures.add(aPoint(1, Arm.SINGLE, 100));
    figures.add(aPoint(1, Arm.OURS_64, 300));
    figures.add(aPoint(2, Arm.SINGLE, 1_000));
    figures.add(aPoint(2, Arm.OURS_64, 2_000));
    figures.add(aPoint(3, Arm.SINGLE, 10));
    figures.add(aPoint(3, Arm.OURS_64, 25));

    assertThat(ratio()).isEqualTo(2.5, within(1e-9));
  }

  @Test
  void holdsAnArmAgainstTheMedianOfSeveralPointsOfItsRound() {
    figures.add(aPoint(1, Arm.SINGLE, 100));
    figures.add(aPoint(1, Arm.SINGLE, 300));
    figures.add(aPoint(1, Arm.OURS_64, 400));

    assertThat(ratio()).isEqualTo(2);
  }

  @Test
  void knowsNoRatioToWhatWasNotMeasured() {
    figures.add(aPoint(1, Arm.OURS_64, 400));

    assertThat(ratio()).isNaN();
  }

  @Test
  void medianOfAnEvenNumberLiesBetween() {
    assertThat(Median.of(DoubleStream.of(4, 1, 3, 2))).isEqualTo(2.5);
    assertThat(Median.of(DoubleStream.of(Double.NaN, 3, 9, 1))).isEqualTo(3);
    assertThat(Median.of(DoubleStream.empty())).isNaN();
  }

  private double ratio() {
    return figures.ratio(Arm.OURS_64, Point::accepted, Arm.SINGLE, Point::accepted);
  }

  static Point aPoint(int round, Arm arm, double accepted) {
    var cost = new Cost(Map.of("mongod", 10.0, "client", 5.0));
    var spread = new Spread(1, 2);
    return new Point(round, arm, accepted, accepted / 2, spread, spread, cost, 0, 0);
  }
}
