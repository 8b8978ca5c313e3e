package org.wishlight.acceptance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Every document of every database as MongoDB stores it, the replica set's own log included. */
final class DatabaseDump {
  private DatabaseDump() {}

  /** Where it lies and what it is. */
  record Stored(String place, byte[] bytes) {}

  static List<Stored> of(String uri) {
    try (var mongo = MongoClients.create(uri)) {
      return databases(mongo).flatMap(name -> documents(mongo, name).stream()).toList();
    }
  }

  /** A document as it lies there now, or an empty one. */
  static Document document(String uri, String database, String collection, String id) {
    try (var mongo = MongoClients.create(uri)) {
      var found = mongo.getDatabase(database).getCollection(collection).find(Filters.eq("_id", id));
      return Objects.requireNonNullElseGet(found.first(), Document::new);
    }
  }

  private static Stream<String> databases(MongoClient mongo) {
    return mongo.listDatabaseNames().into(new ArrayList<>()).stream();
  }

  private static List<Stored> documents(MongoClient mongo, String database) {
    var found = new ArrayList<Stored>();
    for (var collection : mongo.getDatabase(database).listCollectionNames()) {
      mongo
          .getDatabase(database)
          .getCollection(collection, RawBsonDocument.class)
          .find()
          .forEach(document -> found.add(stored(database + "." + collection, document)));
    }
    return found;
  }

  private static Stored stored(String place, RawBsonDocument document) {
    var buffer = document.getByteBuffer();
    return new Stored(
        place,
        Arrays.copyOfRange(
            buffer.array(), buffer.position(), buffer.position() + buffer.remaining()));
  }
}
