package org.wishlight.bench.round;

import com.mongodb.client.MongoClient;
import java.util.Objects;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.wishlight.bench.limit.RawInserts;
import org.wishlight.bench.report.Arm;
import org.wishlight.bench.report.Point;
import org.wishlight.bench.servers.Cost;
import org.wishlight.bench.servers.Stage;

/** The raw arms. Our relay is at work meanwhile, as in the arms that are compared with them. */
final class Limits {
  private static final int IN_FLIGHT = 64;

  private final Stage stage;
  private final MongoClient mongo;
  private final RawInserts raw;
  private final Extent extent;

  /** One inserts as it was told to. */
  private interface Inserting {
    RawInserts.Outcome run();
  }

  /** Wish-intake has stored a wish already, and its indexes. */
  Limits(Stage stage, MongoClient mongo, Extent extent) {
    this.stage = stage;
    this.mongo = mongo;
    this.raw = new RawInserts(mongo, mongo.getDatabase(Stage.INTAKE).getCollection("wishes"));
    this.extent = extent;
  }

  int documentBytes() {
    var wishes = mongo.getDatabase(Stage.INTAKE).getCollection("wishes");
    var wish = Objects.requireNonNull(wishes.find().first());
    return new RawBsonDocument(wish, new DocumentCodec()).getByteBuffer().remaining();
  }

  void settle() {
    stage.onlyAtWork(Stage.INTAKE);
  }

  /** The driver in this very process gets compiled, too. */
  void warmUp() {
    settle();
    raw.single(IN_FLIGHT, extent.limit().multipliedBy(2));
    raw.bulk(100, extent.limit());
  }

  Point single(int round) {
    return measure(round, Arm.SINGLE, () -> raw.single(IN_FLIGHT, extent.limit()));
  }

  Point bulk(int round, Arm arm, int size) {
    return measure(round, arm, () -> raw.bulk(size, extent.limit()));
  }

  /** Each round begins with an empty one: as completed entries add up, the peer gets slower. */
  void emptyRegistry() {
    mongo.getDatabase("modulith").getCollection("event_publication").deleteMany(new Document());
  }

  private Point measure(int round, Arm arm, Inserting inserting) {
    var before = stage.cpu();
    var outcome = inserting.run();
    var cost = Cost.of(before, stage.cpu(), outcome.documents());
    return Point.ofInserts(
        round, arm, outcome.documents(), outcome.time(), outcome.latency(), cost);
  }
}
