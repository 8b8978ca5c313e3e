package org.wishlight.local.demo;

import static org.wishlight.local.infra.Messages.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Filed = in MongoDB = on Kafka = on the wall = in the statistics, or a line for what is not. */
final class Check {
  private static final int ATTEMPTS = 60;
  private static final int MOST_LINES = 5;

  private final Api api;
  private final Books books;
  private final Tally tally;

  Check(Api api, Books books, Tally tally) {
    this.api = api;
    this.books = books;
    this.tally = tally;
  }

  /** What one look at the books gave: the figures, and what is wrong with them. */
  record Result(List<String> figures, List<String> faults) {}

  /** Looks until everything agrees, for half a minute at most: services may still catch up. */
  Result run() throws InterruptedException {
    var result = look();
    for (var attempt = 1; attempt < ATTEMPTS && !result.faults().isEmpty(); attempt++) {
      Thread.sleep(500);
      result = look();
    }
    return result;
  }

  private Result look() {
    var filed = Set.copyOf(tally.filed);
    var inMongo = books.inMongo("wish-intake", "wishes");
    var onKafka = books.onKafka();
    var onTheWall = books.inMongo("matching", "wall");
    var summary = api.get("platform-ops", "/api/v1/statistics/summary").body();
    var submitted = summary.path("submitted").asLong(-1);
    var confirmed = summary.path("confirmed").asLong(-1);

    var faults = new ArrayList<String>();
    missing(faults, "demo.missing.mongo", filed, inMongo);
    missing(faults, "demo.missing.kafka", inMongo, onKafka);
    missing(faults, "demo.missing.wall", inMongo, onTheWall);
    if (submitted != inMongo.size()) {
      faults.add(text("demo.statistics.submitted", submitted, inMongo.size()));
    }
    if (confirmed < tally.confirmed.size()) {
      faults.add(text("demo.statistics.confirmed", confirmed, tally.confirmed.size()));
    }
    tally.troubles.stream().limit(MOST_LINES).forEach(faults::add);
    var figures =
        List.of(
            text("demo.check", filed.size(), inMongo.size(), onKafka.size(), submitted),
            text("demo.wall", tally.millisToWall(0.5), tally.millisToWall(0.99)));
    return new Result(figures, faults);
  }

  private static void missing(
      List<String> faults, String message, Set<String> expected, Set<String> found) {
    var missing = new HashSet<>(expected);
    missing.removeAll(found);
    if (!missing.isEmpty()) {
      faults.add(text(message, missing.size(), missing.iterator().next()));
    }
  }
}
