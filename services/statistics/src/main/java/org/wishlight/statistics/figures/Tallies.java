package org.wishlight.statistics.figures;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.stage;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;
import org.wishlight.statistics.counting.Facts;
import org.wishlight.statistics.counting.Replaced;
import org.wishlight.statistics.counting.Rollups;
import org.wishlight.statistics.domain.Cell;
import org.wishlight.statistics.domain.Contribution;
import org.wishlight.statistics.domain.Tally;
import org.wishlight.statistics.domain.WishFact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Adds up rollups, and facts where a period cuts through a day. */
@Repository
class Tallies {
  /** The key of everything together. */
  static final String ALL = "";

  private static final Document COUNTS = new Document("$objectToArray", "$counts");

  private final ReactiveMongoTemplate mongo;

  Tallies(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Everything that a scope's wishes count for, by the value of a field or all together. */
  Mono<Map<String, Tally>> of(Scope scope, @Nullable String field) {
    return Flux.merge(rolledUp(scope, field), cutOff(scope, field))
        .<Map<String, Tally>>collect(
            HashMap::new, (sums, part) -> part.forEach((key, tally) -> add(sums, key, tally)))
        .retryWhen(Replaced.READ_AGAIN);
  }

  private static void add(Map<String, Tally> sums, String key, Tally tally) {
    sums.computeIfAbsent(key, _ -> new Tally()).add(tally, 1);
  }

  private Mono<Map<String, Tally>> rolledUp(Scope scope, @Nullable String field) {
    var sums =
        newAggregation(
            match(scope.criteria().andOperator(periods(scope.period()))),
            stage(
                new Document("$project", new Document("key", key(field)).append("count", COUNTS))),
            stage("{$unwind: '$count'}"),
            stage("{$group: {_id: {key: '$key', name: '$count.k'}, sum: {$sum: '$count.v'}}}"));
    return mongo
        .aggregate(sums, Rollups.COLLECTION, Document.class)
        .collect(HashMap::new, this::read);
  }

  private void read(Map<String, Tally> sums, Document sum) {
    var id = sum.get("_id", Document.class);
    var key = id.getString("key");
    if (key != null) {
      var tally = new Tally().add(id.getString("name"), sum.get("sum", Number.class).longValue());
      add(sums, key, tally);
    }
  }

  private static Criteria periods(Period period) {
    if (period.isEver()) {
      return where("period").is(Cell.EVER);
    }
    var days = period.wholeDays();
    return where("period").gte(days.from().toString()).lt(days.to().toString());
  }

  private static Object key(@Nullable String field) {
    return field == null ? new Document("$literal", ALL) : "$" + field;
  }

  private Flux<Map<String, Tally>> cutOff(Scope scope, @Nullable String field) {
    return Flux.fromIterable(scope.period().rests()).concatMap(rest -> counted(scope, rest, field));
  }

  private Mono<Map<String, Tally>> counted(Scope scope, Period.Span rest, @Nullable String field) {
    var within = where("asked.moments").elemMatch(new Criteria().gte(rest.from()).lt(rest.to()));
    return mongo
        .find(query(scope.criteria().andOperator(within)), Document.class, Facts.COLLECTION)
        .collect(HashMap::new, (sums, fact) -> count(sums, fact, rest, field));
  }

  private void count(
      Map<String, Tally> sums, Document document, Period.Span rest, @Nullable String field) {
    var key = field == null ? ALL : value(document, field);
    var fact = mongo.getConverter().read(WishFact.class, document);
    for (var contribution : Contribution.of(fact)) {
      if (key != null && rest.contains(contribution.at())) {
        add(sums, key, contribution.tally());
      }
    }
  }

  private static @Nullable String value(Document document, String field) {
    return document.getEmbedded(List.of(field.split("\\.")), String.class);
  }
}
