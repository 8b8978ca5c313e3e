package org.wishlight.statistics.figures;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.stage;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;
import org.wishlight.statistics.counting.Facts;
import org.wishlight.statistics.counting.Replaced;
import reactor.core.publisher.Mono;

/** Counts live wishes whose next action is late: that depends on the clock, so no rollup knows. */
@Repository
class OverdueWishes {
  private final ReactiveMongoTemplate mongo;

  OverdueWishes(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** How many there are at a moment, by the value of a field or all together. */
  Mono<Map<String, Long>> of(Scope scope, @Nullable String field, Instant now) {
    var late = scope.criteria().and("asked.dueAt").lt(now).andOperator(counted(scope.period()));
    var key = field == null ? new Document("$literal", Tallies.ALL) : "$" + field;
    var count = new Document("_id", key).append("count", new Document("$sum", 1));
    return mongo
        .aggregate(
            newAggregation(match(late), stage(new Document("$group", count))),
            Facts.COLLECTION,
            Document.class)
        .collectMap(found -> found.getString("_id"), OverdueWishes::count)
        .retryWhen(Replaced.READ_AGAIN);
  }

  private static long count(Document found) {
    return found.get("count", Number.class).longValue();
  }

  private static Criteria counted(Period period) {
    if (period.isEver()) {
      return new Criteria();
    }
    var counted = where("asked.countedAt");
    if (period.from() != null) {
      counted.gte(period.from());
    }
    return period.to() == null ? counted : counted.lt(period.to());
  }
}
