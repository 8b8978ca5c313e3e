package org.wishlight.statistics.counting;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.statistics.domain.Cell;
import org.wishlight.statistics.domain.Ledger;
import org.wishlight.statistics.domain.WishFact;

/** What lies in the store, and what it should be by counting every wish again. */
final class Recount {
  private final ReactiveMongoTemplate mongo;

  Recount(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  Map<String, Map<String, Long>> rollups() {
    return Objects.requireNonNull(
        mongo
            .findAll(Document.class, Rollups.COLLECTION)
            .collectMap(rollup -> rollup.getString("_id"), Recount::counts)
            .map(Recount::withoutEmptyOnes)
            .block());
  }

  Map<String, Map<String, Long>> fromFacts() {
    return Objects.requireNonNull(
        mongo
            .findAll(WishFact.class, Facts.COLLECTION)
            .reduce(new Ledger(), Ledger::add)
            .map(Recount::counts)
            .block());
  }

  static Map<String, Map<String, Long>> counts(Ledger ledger) {
    var counts = new HashMap<String, Map<String, Long>>();
    ledger.cells().forEach((cell, tally) -> counts.put(cell.id(), tally.counts()));
    return counts;
  }

  static Map<String, Map<String, Long>> of(String office, Map<String, Map<String, Long>> counts) {
    var own = new HashMap<>(counts);
    own.keySet().removeIf(cell -> !cell.contains("|" + office + "|"));
    return own;
  }

  /** How many wishes of an office were ever filed. */
  long submitted(String office) {
    return of(office, rollups()).entrySet().stream()
        .filter(cell -> cell.getKey().startsWith(Cell.EVER))
        .mapToLong(cell -> cell.getValue().getOrDefault("submitted", 0L))
        .sum();
  }

  private static Map<String, Long> counts(Document rollup) {
    var counts = new HashMap<String, Long>();
    rollup
        .get("counts", Document.class)
        .forEach((name, count) -> counts.put(name, ((Number) count).longValue()));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static Map<String, Map<String, Long>> withoutEmptyOnes(
      Map<String, Map<String, Long>> rollups) {
    rollups.values().removeIf(Map::isEmpty);
    return rollups;
  }
}
