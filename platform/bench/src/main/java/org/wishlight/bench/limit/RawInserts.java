package org.wishlight.bench.limit;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.wishlight.bench.load.Spread;

/** Inserts by the plain driver, as durable as wish-intake's, with the same indexes. */
public final class RawInserts {
  private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
  private static final int MOST = 100_000;
  private static final String COLLECTION = "wishes";

  private final MongoDatabase limits;
  private final MongoCollection<Document> collection;
  private final RawDocuments documents;
  private final List<Document> indexes;

  /** What was inserted. */
  public record Outcome(long documents, Duration time, Spread latency) {}

  /**
   * @param stored the wishes of wish-intake, at least one of them
   */
  public RawInserts(MongoClient client, MongoCollection<Document> stored) {
    limits = client.getDatabase("limits");
    collection = limits.getCollection(COLLECTION).withWriteConcern(DURABLE);
    documents = new RawDocuments(Objects.requireNonNull(stored.find().first()));
    indexes = stored.listIndexes().into(new ArrayList<>());
    indexes.removeIf(index -> index.getString("name").equals("_id_"));
  }

  public Outcome single(int inFlight, Duration time) {
    return run(inFlight, 1, time, () -> collection.insertOne(documents.next()));
  }

  /** Two in flight, as wish-intake has them. */
  public Outcome bulk(int size, Duration time) {
    return run(2, size, time, () -> collection.insertMany(documents.next(size), UNORDERED));
  }

  private Outcome run(int inFlight, int size, Duration time, Runnable insert) {
    prepare();
    var latencies = new ConcurrentLinkedQueue<Long>();
    var left = new AtomicLong(MOST / size);
    var start = System.nanoTime();
    try (var clients = Executors.newFixedThreadPool(inFlight)) {
      Runnable client =
          () -> {
            while (System.nanoTime() - start < time.toNanos() && left.decrementAndGet() >= 0) {
              var begun = System.nanoTime();
              insert.run();
              latencies.add(System.nanoTime() - begun);
            }
          };
      Stream.generate(() -> client).limit(inFlight).forEach(clients::execute);
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    var nanos = latencies.stream().mapToLong(Long::longValue).toArray();
    return new Outcome((long) nanos.length * size, took, Spread.of(nanos));
  }

  private void prepare() {
    collection.drop();
    limits.runCommand(new Document("createIndexes", COLLECTION).append("indexes", indexes));
  }
}
