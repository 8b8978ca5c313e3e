package org.wishlight.statistics.counting;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import org.wishlight.statistics.domain.Contribution;
import org.wishlight.statistics.domain.WishFact;
import reactor.core.publisher.Mono;

/** One document per wish: the fact, and beside it the fields that questions ask for. */
@Repository
public class Facts {
  public static final String COLLECTION = "facts";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final ReactiveMongoTemplate mongo;
  private final String collection;

  @Autowired
  Facts(ReactiveMongoTemplate mongo) {
    this(mongo, COLLECTION);
  }

  Facts(ReactiveMongoTemplate mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection;
  }

  /** By their bare ids: Spring Data would take some strings for object ids. */
  Mono<Map<String, WishFact>> of(Collection<String> wishes) {
    var known = new Document("_id", new Document("$in", wishes));
    return mongo
        .execute(collection, stored -> stored.find(known))
        .map(document -> mongo.getConverter().read(WishFact.class, document))
        .collectMap(WishFact::id, Function.identity());
  }

  Mono<Void> store(Collection<WishFact> facts) {
    if (facts.isEmpty()) {
      return Mono.empty();
    }
    var writes = facts.stream().map(this::write).toList();
    return mongo.execute(collection, stored -> stored.bulkWrite(writes)).then();
  }

  private UpdateOneModel<Document> write(WishFact fact) {
    var document = new Document();
    mongo.getConverter().write(fact, document);
    document.remove("_id");
    return new UpdateOneModel<>(
        new Document("_id", fact.id()),
        new Document("$set", document.append("asked", asked(fact))),
        UPSERT);
  }

  /** Named as in the rollups, so that one question fits both. */
  private static Document asked(WishFact fact) {
    var moments = Contribution.of(fact).stream().map(Contribution::at).distinct().toList();
    var asked = new Document("moments", moments);
    append(asked, "countedAt", fact.countedAt());
    append(asked, "dueAt", fact.dueAt());
    var filing = fact.filing();
    if (filing != null) {
      asked.append("category", filing.category().code()).append("kind", filing.kind().name());
    }
    var position = fact.position();
    append(asked, "circle", position == null ? null : position.circle().name());
    return asked;
  }

  private static void append(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.append(name, value);
    }
  }
}
