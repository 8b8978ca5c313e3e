package org.wishlight.local.infra;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The set rs0 of one member: without it MongoDB has neither transactions nor change streams. */
final class ReplicaSet implements AutoCloseable {
  private static final int NOT_YET_INITIALIZED = 94;

  private final int port;
  private final MongoClient client;
  private final MongoDatabase admin;

  ReplicaSet(int port) {
    this.port = port;
    this.client = MongoClients.create(direct(port));
    this.admin = client.getDatabase("admin");
  }

  /** Initiates the set when it was not yet. */
  boolean isWritable() {
    try {
      var hello = admin.runCommand(new Document("hello", 1));
      if (!hello.containsKey("setName")) {
        initiate();
      }
      return hello.getBoolean("isWritablePrimary", false);
    } catch (MongoCommandException e) {
      throw e;
    } catch (MongoException _) {
      return false;
    }
  }

  /** A set that only starts to load its configuration says so, and needs nothing from us. */
  private void initiate() {
    try {
      admin.runCommand(new Document("replSetGetStatus", 1));
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == NOT_YET_INITIALIZED) {
        admin.runCommand(new Document("replSetInitiate", configuration()));
      }
    }
  }

  private Document configuration() {
    var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
    return new Document("_id", "rs0").append("members", List.of(member));
  }

  private static MongoClientSettings direct(int port) {
    var address = "mongodb://127.0.0.1:" + port + "/?directConnection=true";
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(address))
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
        .build();
  }

  @Override
  public void close() {
    client.close();
  }
}
