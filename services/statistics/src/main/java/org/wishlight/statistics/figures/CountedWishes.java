package org.wishlight.statistics.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;
import org.wishlight.statistics.counting.Facts;
import org.wishlight.statistics.domain.WishFact;
import reactor.core.publisher.Flux;

/** The wishes behind the figures, one by one: those that count for a period, oldest first. */
@Repository
class CountedWishes {
  private static final Sort OLDEST_FIRST = Sort.by("asked.countedAt", "_id");

  private final ReactiveMongoTemplate mongo;

  CountedWishes(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  Flux<WishFact> of(Scope scope) {
    var counted = scope.criteria().andOperator(within(scope.period()));
    return mongo.find(query(counted).with(OLDEST_FIRST), WishFact.class, Facts.COLLECTION);
  }

  private static Criteria within(Period period) {
    var counted = where("asked.countedAt").exists(true);
    if (period.from() != null) {
      counted.gte(period.from());
    }
    return period.to() == null ? counted : counted.lt(period.to());
  }
}
