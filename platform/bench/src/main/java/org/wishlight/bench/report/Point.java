package org.wishlight.bench.report;

import java.time.Duration;
import org.wishlight.bench.load.Filings;
import org.wishlight.bench.load.Spread;
import org.wishlight.bench.servers.Cost;

/**
 * One arm of one round.
 *
 * @param accepted durable and answered, per second
 * @param visible the same, and seen on Kafka, per second; NaN without a way to Kafka
 * @param missing accepted, and not seen on Kafka within the patience
 */
public record Point(
    int round,
    Arm arm,
    double accepted,
    double visible,
    Spread answered,
    Spread seen,
    Cost cost,
    long missing,
    long refused) {

  public static Point ofFilings(int round, Arm arm, Filings filings, Cost cost) {
    var accepted = filings.accepted();
    var visible = filings.acceptedAndSeen();
    return new Point(
        round,
        arm,
        perSecond(accepted, filings.timeToAccept()),
        perSecond(visible, filings.timeToSee()),
        filings.untilAnswered(),
        filings.untilSeen(),
        cost,
        accepted - visible,
        filings.begun() - accepted);
  }

  public static Point ofInserts(
      int round, Arm arm, long inserted, Duration time, Spread answered, Cost cost) {
    var rate = perSecond(inserted, time);
    return new Point(round, arm, rate, Double.NaN, answered, Spread.UNKNOWN, cost, 0, 0);
  }

  /** Of all processes but the client, for each accepted wish, in microseconds. */
  public double cpuOfServers() {
    return cost.servers();
  }

  double cpu() {
    return cost.all();
  }

  public double p99Seen() {
    return seen.p99();
  }

  private static double perSecond(long operations, Duration time) {
    return time.isZero() ? 0 : operations / (time.toNanos() / 1e9);
  }
}
