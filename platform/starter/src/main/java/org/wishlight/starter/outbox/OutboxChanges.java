package org.wishlight.starter.outbox;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.reactivestreams.client.ChangeStreamPublisher;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.starter.outbox.OutboxSource.ChangedFields;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The changes of every outbox collection, from the change stream or, where that no longer reaches
 * back, from the documents themselves.
 */
class OutboxChanges {
  private static final int BATCH = 1_000;
  private static final Pattern PUSHED = Pattern.compile("history\\.\\d+");
  private static final DocumentCodec DOCUMENTS = new DocumentCodec();
  private static final DecoderContext DECODING = DecoderContext.builder().build();

  private final ReactiveMongoTemplate mongo;
  private final Map<String, OutboxSource> sources;

  OutboxChanges(ReactiveMongoTemplate mongo, Collection<OutboxSource> sources) {
    this.mongo = mongo;
    this.sources = new LinkedHashMap<>();
    sources.forEach(source -> this.sources.put(source.collection(), source));
  }

  /** What has changed behind {@code position}, and then what changes, without an end. */
  Flux<OutboxChange> after(BsonDocument position) {
    return database()
        .flatMapMany(database -> tail(database, stream -> stream.resumeAfter(position)));
  }

  /**
   * Every document as it is, source by source, and then what has changed since the reading began.
   */
  Flux<OutboxChange> fromTheBeginning() {
    return database().flatMapMany(database -> now(database).flatMapMany(now -> all(database, now)));
  }

  private Flux<OutboxChange> all(MongoDatabase database, BsonTimestamp now) {
    return Flux.fromIterable(sources.values())
        .concatMap(source -> documents(database, source))
        .concatWith(tail(database, stream -> stream.startAtOperationTime(now)));
  }

  private Flux<OutboxChange> documents(MongoDatabase database, OutboxSource source) {
    return Flux.from(database.getCollection(source.collection()).find().batchSize(BATCH))
        .map(document -> whole(null, source, document));
  }

  private Flux<OutboxChange> tail(
      MongoDatabase database,
      Function<ChangeStreamPublisher<Document>, ChangeStreamPublisher<Document>> from) {
    var ours = List.of(match(in("ns.coll", sources.keySet())));
    return Flux.from(from.apply(database.watch(ours)).batchSize(BATCH)).map(this::change);
  }

  private OutboxChange change(ChangeStreamDocument<Document> change) {
    var token = change.getResumeToken();
    var namespace = change.getNamespace();
    var source = namespace == null ? null : sources.get(namespace.getCollectionName());
    if (source == null) {
      return nothing(token);
    }
    if (change.getFullDocument() != null) {
      return whole(token, source, change.getFullDocument());
    }
    var update = change.getUpdateDescription();
    return update == null || update.getUpdatedFields() == null || change.getDocumentKey() == null
        ? nothing(token)
        : updated(token, source, change.getDocumentKey().get("_id"), update.getUpdatedFields());
  }

  private static OutboxChange whole(
      @Nullable BsonDocument token, OutboxSource source, Document document) {
    var id = String.valueOf(document.get("_id"));
    return new OutboxChange(
        token,
        document.getList("history", Document.class, List.of()),
        source.contacts().apply(new ChangedFields(id, document)));
  }

  private static OutboxChange updated(
      BsonDocument token, OutboxSource source, @Nullable BsonValue id, BsonDocument fields) {
    var changed = DOCUMENTS.decode(fields.asBsonReader(), DECODING);
    var key = id == null || !id.isString() ? String.valueOf(id) : id.asString().getValue();
    return new OutboxChange(
        token, pushed(changed), source.contacts().apply(new ChangedFields(key, changed)));
  }

  /** {@code history.N} for each pushed entry; the whole array where MongoDB chose to say so. */
  private static List<Document> pushed(Document changed) {
    var entries = new ArrayList<>(changed.getList("history", Document.class, List.of()));
    changed.forEach(
        (field, value) -> {
          if (PUSHED.matcher(field).matches()) {
            entries.add((Document) value);
          }
        });
    return entries;
  }

  private static OutboxChange nothing(BsonDocument token) {
    return new OutboxChange(token, List.of(), List.of());
  }

  private Mono<MongoDatabase> database() {
    return mongo.getMongoDatabase();
  }

  private static Mono<BsonTimestamp> now(MongoDatabase database) {
    return Mono.from(database.runCommand(new Document("hello", 1)))
        .map(hello -> hello.get("operationTime", BsonTimestamp.class));
  }
}
