package org.wishlight.statistics.counting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.wishlight.starter.listening.EventBatch;
import reactor.core.publisher.Mono;

/** How far each partition is counted. */
@Repository
class Fences {
  private final ReactiveMongoTemplate mongo;

  Fences(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Where the uncounted part of the batch's partition begins. */
  Mono<Long> next(EventBatch batch) {
    return mongo.findById(id(batch), Fence.class).map(Fence::next).defaultIfEmpty(0L);
  }

  Mono<Void> advance(EventBatch batch) {
    var fence = query(where("_id").is(id(batch)));
    return mongo.upsert(fence, Update.update("next", batch.next()), Fence.class).then();
  }

  private static String id(EventBatch batch) {
    return batch.topic() + "-" + batch.partition();
  }
}
