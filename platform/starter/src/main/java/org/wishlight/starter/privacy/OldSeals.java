package org.wishlight.starter.privacy;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The documents of one collection that are not sealed with the primary key. Each is sealed again
 * only where it still is as it was read, so replicas may do it together and writers at any time.
 */
final class OldSeals {
  private static final Logger log = LoggerFactory.getLogger(OldSeals.class);
  private static final int BATCH = 200;
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final ReactiveMongoTemplate mongo;
  private final SealingKeys keys;
  private final SealedField field;

  OldSeals(ReactiveMongoTemplate mongo, SealingKeys keys, SealedField field) {
    this.mongo = mongo;
    this.keys = keys;
    this.field = field;
  }

  /** How many documents hold something sealed, and how many of them with another key. */
  record Count(long sealed, long old) {

    Count and(boolean current) {
      return new Count(sealed + 1, current ? old : old + 1);
    }
  }

  String collection() {
    return field.collection();
  }

  Mono<Count> count() {
    return sealed()
        .reduce(new Count(0, 0), (count, document) -> count.and(!isOld(document)))
        .defaultIfEmpty(new Count(0, 0));
  }

  /** Seals all of them again. */
  Mono<Void> reseal(LongConsumer resealed) {
    return sealed()
        .filter(this::isOld)
        .buffer(BATCH)
        .concatMap(batch -> write(batch.stream().flatMap(old -> again(old).stream()).toList()), 1)
        .doOnNext(resealed::accept)
        .then();
  }

  private Flux<Document> sealed() {
    return collectionOf()
        .flatMapMany(
            documents ->
                documents
                    .find(Filters.type(field.field(), BsonType.BINARY))
                    .projection(Projections.include(field.field()))
                    .batchSize(BATCH));
  }

  private boolean isOld(Document document) {
    return !keys.sealedWithPrimary(field.in(document).getData());
  }

  private Optional<WriteModel<Document>> again(Document document) {
    var old = field.in(document);
    var purpose = field.purposeOf(document);
    try {
      var sealed = new Binary(keys.seal(keys.open(old.getData(), purpose), purpose));
      var unchanged =
          Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq(field.field(), old));
      return Optional.of(new UpdateOneModel<>(unchanged, Updates.set(field.field(), sealed)));
    } catch (IllegalStateException foreign) {
      log.warn("{} {} stays as it is: {}", collection(), purpose, foreign.getMessage());
      return Optional.empty();
    }
  }

  private Mono<Long> write(List<WriteModel<Document>> updates) {
    return updates.isEmpty()
        ? Mono.just(0L)
        : collectionOf()
            .flatMap(documents -> Mono.from(documents.bulkWrite(updates, ANY_ORDER)))
            .map(result -> (long) result.getModifiedCount());
  }

  private Mono<MongoCollection<Document>> collectionOf() {
    return mongo.getCollection(collection());
  }
}
