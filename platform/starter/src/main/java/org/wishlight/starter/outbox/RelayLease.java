package org.wishlight.starter.outbox;

import com.mongodb.MongoServerException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * Which replica relays now, and up to where it has come: one document, moved only by its holder.
 * The database's clock decides, not the replicas'.
 */
class RelayLease {
  private static final String COLLECTION = "relay";
  private static final int DUPLICATE_KEY = 11000;
  private static final String ID = "outbox";
  private static final String TOKEN = "token";
  private static final FindOneAndUpdateOptions TAKING =
      new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

  private final ReactiveMongoTemplate mongo;
  private final String holder = UUID.randomUUID().toString();
  private final Duration length;

  RelayLease(ReactiveMongoTemplate mongo, Duration length) {
    this.mongo = mongo;
    this.length = length;
  }

  /** Takes or prolongs the lease; false while another replica holds it. */
  Mono<Boolean> hold() {
    var mine = new Document("$eq", List.of("$holder", holder));
    var over = new Document("$lt", List.of("$until", "$$NOW"));
    var free = new Document("$or", List.of(mine, over));
    var until = new Document("$add", List.of("$$NOW", length.toMillis()));
    var take =
        new Document("holder", new Document("$cond", List.of(free, holder, "$holder")))
            .append("until", new Document("$cond", List.of(free, until, "$until")));
    return relay()
        .flatMap(
            relay ->
                Mono.from(
                    relay.findOneAndUpdate(
                        Filters.eq("_id", ID), List.of(new Document("$set", take)), TAKING)))
        .map(relay -> holder.equals(relay.getString("holder")))
        .onErrorResume(RelayLease::isTaken, taken -> Mono.just(false));
  }

  /** Lets another replica take over at once. */
  Mono<Void> release() {
    return update(new Document("$set", new Document("until", new Date(0)))).then();
  }

  /** The change stream's position up to which everything is on Kafka; empty before the first. */
  Mono<BsonDocument> position() {
    return relay()
        .flatMap(relay -> Mono.from(relay.find(Filters.eq("_id", ID)).first()))
        .mapNotNull(relay -> relay.get(TOKEN, Document.class))
        .map(Document::toBsonDocument);
  }

  /** Stores how far it has come; fails if the lease went to another replica meanwhile. */
  Mono<Void> save(BsonDocument token) {
    return update(new Document("$set", new Document(TOKEN, token)))
        .filter(saved -> saved)
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("another replica relays now")))
        .then();
  }

  /** Makes the next session send everything again from the documents. */
  Mono<Void> forgetPosition() {
    return update(new Document("$unset", new Document(TOKEN, ""))).then();
  }

  /** Not awaited on disk: a position that a crash takes back only means repeats. */
  private Mono<Boolean> update(Bson change) {
    var mine = Filters.and(Filters.eq("_id", ID), Filters.eq("holder", holder));
    return relay()
        .map(relay -> relay.withWriteConcern(WriteConcern.W1.withJournal(false)))
        .flatMap(relay -> Mono.from(relay.updateOne(mine, change)))
        .map(result -> result.getMatchedCount() == 1);
  }

  private Mono<MongoCollection<Document>> relay() {
    return mongo.getCollection(COLLECTION);
  }

  private static boolean isTaken(Throwable error) {
    return error instanceof MongoServerException server && server.getCode() == DUPLICATE_KEY;
  }
}
