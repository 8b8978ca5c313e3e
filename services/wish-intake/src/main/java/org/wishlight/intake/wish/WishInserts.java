package org.wishlight.intake.wish;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;
import org.wishlight.intake.search.Terms;
import reactor.core.publisher.Mono;

/** New wishes into the database, together with whatever else is filed at the moment. */
@Component
class WishInserts {
  private static final int MOST_WAITING = 2_000;
  private static final int MOST_IN_FLIGHT = 2;
  private static final InsertManyOptions EACH_FOR_ITSELF = new InsertManyOptions().ordered(false);
  private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
  private static final DocumentCodec CODEC = new DocumentCodec();

  private final MongoConverter converter;
  private final Mono<MongoCollection<BsonDocument>> wishes;
  private final GroupCommit commits;

  /** Asked once for its collection: the template throws and catches a failure each time. */
  WishInserts(ReactiveMongoTemplate mongo) {
    this.converter = mongo.getConverter();
    this.wishes = mongo.getCollection(WishDocument.COLLECTION).map(WishInserts::durable).cache();
    this.commits = new GroupCommit(this::bulk, MOST_WAITING, MOST_IN_FLIGHT);
  }

  boolean isFull() {
    return commits.isFull();
  }

  /** A caller that hangs up does not call its wish back. */
  Mono<Void> insert(WishDocument wish) {
    return Mono.defer(() -> Mono.fromFuture(outcome(wish), true))
        .flatMap(failure -> failure.<Mono<Void>>map(Mono::error).orElseGet(Mono::empty))
        .onErrorMap(GroupCommit.Overloaded.class, full -> OverloadFilter.overloaded());
  }

  /** A failure as a value: one that nobody waits for any more is no error. */
  private CompletableFuture<Optional<Throwable>> outcome(WishDocument wish) {
    return commits.insert(bytes(wish)).handle((done, failure) -> Optional.ofNullable(failure));
  }

  /** Mapped and encoded by the caller's thread, so that the bulk has nothing left to do. */
  private BsonDocument bytes(WishDocument wish) {
    var document = new Document();
    converter.write(wish, document);
    document.put(Terms.FIELD, Terms.of(wish.description().text()));
    return new RawBsonDocument(document, CODEC);
  }

  private CompletableFuture<?> bulk(List<BsonDocument> documents) {
    return wishes
        .flatMap(collection -> Mono.from(collection.insertMany(documents, EACH_FOR_ITSELF)))
        .toFuture();
  }

  private static MongoCollection<BsonDocument> durable(MongoCollection<Document> collection) {
    return collection.withDocumentClass(BsonDocument.class).withWriteConcern(DURABLE);
  }
}
