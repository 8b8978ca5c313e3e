package org.wishlight.statistics.counting;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Map;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import org.wishlight.statistics.domain.Cell;
import org.wishlight.statistics.domain.Ledger;
import org.wishlight.statistics.domain.Tally;
import reactor.core.publisher.Mono;

/** One document per cell; only ever incremented. */
@Repository
public class Rollups {
  public static final String COLLECTION = "rollups";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final ReactiveMongoTemplate mongo;
  private final String collection;

  @Autowired
  Rollups(ReactiveMongoTemplate mongo) {
    this(mongo, COLLECTION);
  }

  Rollups(ReactiveMongoTemplate mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection;
  }

  Mono<Void> add(Ledger changes) {
    var writes = changes.cells().entrySet().stream().map(Rollups::increment).toList();
    return writes.isEmpty()
        ? Mono.empty()
        : mongo.execute(collection, stored -> stored.bulkWrite(writes)).then();
  }

  private static UpdateOneModel<Document> increment(Map.Entry<Cell, Tally> change) {
    var increments = new Document();
    change.getValue().counts().forEach((name, count) -> increments.append("counts." + name, count));
    return new UpdateOneModel<>(
        new Document("_id", change.getKey().id()),
        new Document("$inc", increments).append("$setOnInsert", document(change.getKey())),
        UPSERT);
  }

  private static Document document(Cell cell) {
    var asked = new Document("category", cell.category().code()).append("kind", cell.kind().name());
    var circle = cell.circle();
    if (circle != null) {
      asked.append("circle", circle.name());
    }
    return new Document("period", cell.period())
        .append("office", cell.office())
        .append("neighborhood", cell.neighborhood())
        .append("asked", asked);
  }
}
