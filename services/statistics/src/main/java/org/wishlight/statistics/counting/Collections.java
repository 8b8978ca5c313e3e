package org.wishlight.statistics.counting;

import static org.springframework.data.domain.Sort.Direction.ASC;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collections and indexes exist before the first event is counted. */
@Component
class Collections implements SmartInitializingSingleton {
  private final ReactiveMongoTemplate mongo;

  Collections(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Flux.concat(fences(), indexes(Facts.COLLECTION, Rollups.COLLECTION)).then().block();
  }

  /** Looks once more where another replica has created it meanwhile. */
  private Mono<?> fences() {
    return mongo
        .collectionExists(Fence.class)
        .filter(exists -> !exists)
        .flatMap(_ -> mongo.createCollection(Fence.class))
        .retry(1);
  }

  Flux<?> indexes(String facts, String rollups) {
    return Flux.concat(
        index(facts, new Index("asked.moments", ASC)),
        index(facts, new Index("asked.countedAt", ASC).on("_id", ASC)),
        index(facts, overdue(new Index("asked.dueAt", ASC))),
        index(facts, overdue(new Index("office", ASC).on("asked.dueAt", ASC))),
        index(rollups, new Index("period", ASC).on("office", ASC)),
        index(rollups, new Index("office", ASC).on("period", ASC)));
  }

  private static Index overdue(Index index) {
    return index.partial(PartialIndexFilter.of(Criteria.where("asked.dueAt").exists(true)));
  }

  private Mono<String> index(String collection, Index index) {
    return mongo.indexOps(collection).createIndex(index);
  }
}
