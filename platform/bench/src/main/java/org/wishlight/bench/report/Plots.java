package org.wishlight.bench.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The pictures of a report. */
final class Plots {
  private final Figures figures;

  Plots(Figures figures) {
    this.figures = figures;
  }

  String accepted() {
    return plot("Accepted", "per s", arm -> !arm.isPaced(), Point::accepted);
  }

  String visible() {
    return plot("Seen on Kafka", "per s", arm -> !arm.isPaced(), Point::visible);
  }

  String cost() {
    return plot(
        "CPU of all servers for each wish", "µs", arm -> !arm.isPaced(), Point::cpuOfServers);
  }

  String latency() {
    return plot("p99 until seen on Kafka at 300 per s", "ms", Arm::isPaced, Point::p99Seen);
  }

  private String plot(
      String title, String unit, Predicate<Arm> wanted, ToDoubleFunction<Point> figure) {
    var bars =
        Stream.of(Arm.values())
            .filter(wanted)
            .filter(arm -> figures.median(arm, figure) > 0)
            .map(arm -> bar(arm, figure))
            .toList();
    return bars.isEmpty() ? "" : new Plot(title, unit, bars).svg();
  }

  private Plot.Bar bar(Arm arm, ToDoubleFunction<Point> figure) {
    var kind = arm.isRaw() ? 2 : arm.isOurs() ? 0 : 1;
    List<Double> rounds = figures.of(arm).mapToDouble(figure).boxed().toList();
    return new Plot.Bar(arm.title(), kind, figures.median(arm, figure), rounds);
  }
}
