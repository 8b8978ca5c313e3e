package org.wishlight.bench.round;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long a run is.
 *
 * @param most when nothing further begins, counted from the start
 * @param limit of one raw arm
 * @param arm of one arm over HTTP, and of one rate
 * @param warmUp wishes filed before the first round; the JIT counts requests, not seconds
 * @param warming how long they may take where the machine is slow
 * @param flags how the JVMs under measurement are cut
 */
public record Extent(
    int rounds,
    Duration most,
    Duration limit,
    Duration arm,
    int warmUp,
    Duration warming,
    List<String> flags) {
  private static final List<String> BEST =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");
  private static final List<String> SOON =
      Stream.concat(BEST.stream(), Stream.of("-XX:TieredStopAtLevel=1")).toList();

  public static final Extent FULL =
      new Extent(
          3,
          Duration.ofMinutes(10).plusSeconds(30),
          Duration.ofSeconds(3),
          Duration.ofSeconds(6),
          100_000,
          Duration.ofMinutes(4),
          BEST);

  /** A look, no measurement: one round, and code that is compiled soon rather than well. */
  public static final Extent QUICK =
      new Extent(
          1,
          Duration.ofSeconds(70),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          2_000,
          Duration.ofMinutes(1),
          SOON);

  /** For whoever reads the report. */
  public String described() {
    return isQuick() ? "quick: one round, compilers at work, no measurement" : rounds + " rounds";
  }

  public boolean isQuick() {
    return rounds == 1;
  }

  /** When no further arm begins: the rest needs its time. */
  Duration mostOfRounds() {
    return most.multipliedBy(3).dividedBy(4);
  }

  /** Peers that are that much slower get cold more slowly, too. */
  int warmUpOfConnector() {
    return warmUp / 5;
  }

  int warmUpOfModulith() {
    return warmUp / 50;
  }
}
