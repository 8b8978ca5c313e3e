package org.wishlight.bench.round;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * Sees when a wish counts: its fact is committed together with the figures that are shown. The
 * figures themselves say how many, not which.
 */
final class FactsWatch implements AutoCloseable {
  private final Map<String, Long> moments = new ConcurrentHashMap<>();
  private final Thread thread;

  FactsWatch(MongoClient mongo) {
    thread = Thread.ofPlatform().daemon().name("facts-watch").start(() -> watch(mongo));
  }

  /** When the fact of the wish with this id was committed; 0 for never. */
  long at(String wishId) {
    return moments.getOrDefault(wishId, 0L);
  }

  private void watch(MongoClient mongo) {
    var facts = mongo.getDatabase("statistics").getCollection("facts");
    var firstOnes =
        List.of(
            Aggregates.match(in("operationType", "insert")),
            Aggregates.project(Projections.include("documentKey")));
    try (var changes = facts.watch(firstOnes).cursor()) {
      while (!Thread.currentThread().isInterrupted()) {
        see(changes.next());
      }
    } catch (MongoException | IllegalStateException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void see(ChangeStreamDocument<Document> change) {
    var key = Objects.requireNonNull(change.getDocumentKey());
    moments.putIfAbsent(key.getString("_id").getValue(), System.nanoTime());
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
