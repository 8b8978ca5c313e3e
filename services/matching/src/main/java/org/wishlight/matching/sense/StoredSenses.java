package org.wishlight.matching.sense;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The senses of a quarter of a year; what is older is made again if it is still asked for. */
@Component
class StoredSenses implements SmartInitializingSingleton {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int AT_A_TIME = 1_000;

  private final ReactiveMongoTemplate mongo;

  StoredSenses(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mongo
        .indexOps(StoredSense.class)
        .createIndex(new Index("madeAt", Direction.ASC).expire(KEPT))
        .block();
  }

  Flux<StoredSense> of(Collection<String> ids) {
    return Flux.fromIterable(ids)
        .buffer(AT_A_TIME)
        .concatMap(some -> mongo.find(query(where("_id").in(some)), StoredSense.class));
  }

  Mono<Void> put(List<StoredSense> senses) {
    var writes = mongo.bulkOps(BulkMode.UNORDERED, StoredSense.class);
    senses.forEach(sense -> writes.upsert(query(where("_id").is(sense.id())), changes(sense)));
    return writes.execute().then();
  }

  Mono<Void> remove(Collection<String> ids) {
    return mongo.remove(query(where("_id").in(ids)), StoredSense.class).then();
  }

  private static Update changes(StoredSense sense) {
    return new Update()
        .set("mark", sense.mark())
        .set("numbers", sense.numbers())
        .set("madeAt", sense.madeAt());
  }
}
