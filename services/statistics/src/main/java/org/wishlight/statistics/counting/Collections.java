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
    Flux.concat(fences(), indexes()).then().block();
  }

  /** Looks once more where another replica has created it meanwhile. */
  private Mono<?> fences() {
    return mongo
        .collectionExists(Fence.class)
        .filter(exists -> !exists)
        .flatMap(_ -> mongo.createCollection(Fence.class))
        .retry(1);
  }

  private Flux<?> indexes() {
    return Flux.concat(
        index(Facts.COLLECTION, new Index("asked.moments", ASC)),
        index(Facts.COLLECTION, overdue(new Index("asked.dueAt", ASC))),
        index(Facts.COLLECTION, overdue(new Index("office", ASC).on("asked.dueAt", ASC))),
        index(Rollups.COLLECTION, new Index("period", ASC).on("office", ASC)),
        index(Rollups.COLLECTION, new Index("office", ASC).on("period", ASC)));
  }

  private static Index overdue(Index index) {
    return index.partial(PartialIndexFilter.of(Criteria.where("asked.dueAt").exists(true)));
  }

  private Mono<String> index(String collection, Index index) {
    return mongo.indexOps(collection).createIndex(index);
  }
}
