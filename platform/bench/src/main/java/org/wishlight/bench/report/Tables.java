package org.wishlight.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishlight.bench.load.Spread;

/** The figures of a run as people read them. */
final class Tables {
  private final Figures figures;

  Tables(Figures figures) {
    this.figures = figures;
  }

  Table goals() {
    var rows =
        Goals.of(figures).stream()
            .map(goal -> List.of(goal.name(), goal.what(), goal.wish(), goal.verdict()))
            .toList();
    return new Table(List.of("goal", "what", "wanted", "found"), rows);
  }

  /** Medians over the rounds. */
  Table arms() {
    var head =
        List.of(
            "arm",
            "accepted /s",
            "on Kafka /s",
            "answered p50 / p99 ms",
            "on Kafka p50 / p99 ms",
            "CPU µs, servers",
            "of which",
            "CPU µs, client",
            "not seen",
            "refused");
    return new Table(head, measured().map(this::arm).toList());
  }

  private List<String> arm(Arm arm) {
    return List.of(
        arm.title(),
        median(arm, Point::accepted),
        median(arm, Point::visible),
        spread(arm, Point::answered),
        spread(arm, Point::seen),
        median(arm, Point::cpuOfServers),
        shares(arm),
        median(arm, point -> point.cpu() - point.cpuOfServers()),
        sum(arm, Point::missing),
        sum(arm, Point::refused));
  }

  /** How much the same arm differs from round to round tells how noisy the machine was. */
  Table rounds() {
    var rounds = figures.rounds();
    var head = new ArrayList<>(List.of("arm, accepted / on Kafka per s"));
    for (var round = 1; round <= rounds; round++) {
      head.add("round " + round);
    }
    var rows = measured().map(arm -> roundsOf(arm, rounds)).toList();
    return new Table(head, rows);
  }

  private List<String> roundsOf(Arm arm, int rounds) {
    var row = new ArrayList<>(List.of(arm.title()));
    for (var round = 1; round <= rounds; round++) {
      var number = round;
      row.add(
          figures
              .of(arm)
              .filter(point -> point.round() == number)
              .map(point -> number(point.accepted()) + " / " + number(point.visible()))
              .collect(Collectors.joining(", ")));
    }
    return row;
  }

  Table overload(Overload found) {
    var rows =
        List.of(
            List.of("offered /s", number(found.offered())),
            List.of("accepted /s", number(found.accepted())),
            List.of("accepted, p99 ms", number(found.p99())),
            List.of("refused with 429 or 503", String.valueOf(found.refused())),
            List.of("refused without Retry-After", String.valueOf(found.withoutRetryAfter())),
            List.of("other answers, or none", String.valueOf(found.unanswered())),
            List.of("refused, yet in MongoDB or on Kafka", String.valueOf(found.leftByRefused())),
            List.of("accepted, yet missing there", String.valueOf(found.lost())),
            List.of("resident before / at most, MB", resident(found)),
            List.of("Kafka behind the last answer, ms", String.valueOf(found.catchUp().toMillis())),
            List.of("P9", found.isClean() ? "reached" : "not reached"));
    return new Table(List.of("at twice what can be taken", "wish-intake"), rows);
  }

  private static String resident(Overload found) {
    var megabyte = 1024.0 * 1024;
    return number(found.residentBefore() / megabyte)
        + " / "
        + number(found.residentAtMost() / megabyte);
  }

  Table freshness() {
    var head =
        List.of("filed", "on the wall p50 / p99 ms", "in statistics p50 / p99 ms", "not seen");
    var rows =
        figures.freshness().stream().map(Freshness::perSecond).distinct().map(this::fresh).toList();
    return new Table(head, rows);
  }

  private List<String> fresh(int rate) {
    ToDoubleFunction<Freshness> missing = Freshness::missing;
    return List.of(
        rate + " per s",
        pair(
            figures.freshness(rate, f -> f.wall().p50()),
            figures.freshness(rate, f -> f.wall().p99())),
        pair(
            figures.freshness(rate, f -> f.statistics().p50()),
            figures.freshness(rate, f -> f.statistics().p99())),
        number(figures.freshness(rate, missing)));
  }

  private Stream<Arm> measured() {
    return Stream.of(Arm.values()).filter(arm -> figures.of(arm).findAny().isPresent());
  }

  private String median(Arm arm, ToDoubleFunction<Point> figure) {
    return number(figures.median(arm, figure));
  }

  private String sum(Arm arm, ToDoubleFunction<Point> figure) {
    return number(figures.of(arm).mapToDouble(figure).sum());
  }

  private String spread(Arm arm, Function<Point, Spread> spread) {
    return pair(
        figures.median(arm, point -> spread.apply(point).p50()),
        figures.median(arm, point -> spread.apply(point).p99()));
  }

  private String shares(Arm arm) {
    var names = new TreeSet<String>();
    figures.of(arm).map(point -> point.cost().micros().keySet()).forEach(names::addAll);
    names.remove("client");
    return names.stream()
        .map(name -> name + " " + median(arm, point -> share(point, name)))
        .collect(Collectors.joining(", "));
  }

  private static double share(Point point, String name) {
    Map<String, Double> micros = point.cost().micros();
    return micros.getOrDefault(name, Double.NaN);
  }

  private static String pair(double one, double other) {
    return Double.isNaN(one) ? "–" : number(one) + " / " + number(other);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return String.format(Locale.ROOT, value != 0 && value < 10 ? "%.1f" : "%,.0f", value);
  }
}
