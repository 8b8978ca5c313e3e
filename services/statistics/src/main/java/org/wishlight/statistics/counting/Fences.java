package org.wishlight.statistics.counting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.wishlight.starter.listening.EventBatch;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * How far each partition is counted. A recount holds all of them while it takes the figures' place:
 * on the database's clock, so that a hold ends by itself if its holder is killed.
 */
@Repository
class Fences {
  /** A little; whoever still finds it held waits as for a store that is away. */
  static final Retry WHILE_HELD =
      Retry.fixedDelay(50, Duration.ofMillis(100))
          .filter(failure -> failure instanceof Held)
          .onRetryExhaustedThrow((_, signal) -> signal.failure());

  private static final String COLLECTION = "fences";
  private static final String UNTIL = "heldUntil";
  private static final int HOLD_SECONDS = 60;
  private static final Document IS_HELD = new Document("$gt", List.of("$" + UNTIL, "$$NOW"));
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final ReactiveMongoTemplate mongo;

  Fences(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * Where the uncounted part of the batch's partition begins; fails with {@link Held} while a
   * recount holds it.
   */
  Mono<Long> next(EventBatch batch) {
    var id = id(batch.topic(), batch.partition());
    var seen = new Document("next", 1).append("held", IS_HELD);
    return mongo
        .execute(COLLECTION, fences -> fences.find(new Document("_id", id)).projection(seen))
        .next()
        .flatMap(fence -> free(id, fence))
        .defaultIfEmpty(0L);
  }

  private static Mono<Long> free(String id, Document fence) {
    return fence.getBoolean("held") ? Mono.error(new Held(id)) : Mono.just(next(fence));
  }

  Mono<Void> advance(EventBatch batch) {
    var fence = query(where("_id").is(id(batch.topic(), batch.partition())));
    return mongo.upsert(fence, Update.update("next", batch.next()), Fence.class).then();
  }

  Mono<Map<String, Long>> all() {
    return mongo
        .execute(COLLECTION, fences -> fences.find())
        .collectMap(fence -> fence.getString("_id"), Fences::next);
  }

  /** From when it returns nothing is counted for a minute; what is being counted is waited for. */
  Mono<Void> hold(Collection<String> ids) {
    var until = new Document("startDate", "$$NOW").append("unit", "second");
    var fence =
        new Document("next", new Document("$ifNull", List.of("$next", 0L)))
            .append(UNTIL, new Document("$dateAdd", until.append("amount", HOLD_SECONDS)));
    var writes =
        ids.stream()
            .map(
                id ->
                    new UpdateOneModel<Document>(
                        new Document("_id", id), List.of(new Document("$set", fence)), UPSERT))
            .toList();
    return mongo.execute(COLLECTION, fences -> fences.bulkWrite(writes)).retry(3).then();
  }

  /** Whether none has come free since. */
  Mono<Boolean> areHeld(Collection<String> ids) {
    var held = new Document("_id", new Document("$in", ids)).append("$expr", IS_HELD);
    return mongo
        .execute(COLLECTION, fences -> fences.countDocuments(held))
        .next()
        .map(count -> count == ids.size());
  }

  Mono<Void> release() {
    var nothing = new Document("$unset", new Document(UNTIL, ""));
    return mongo.execute(COLLECTION, fences -> fences.updateMany(new Document(), nothing)).then();
  }

  static String id(String topic, int partition) {
    return topic + "-" + partition;
  }

  private static long next(Document fence) {
    return fence.get("next", Number.class).longValue();
  }
}
