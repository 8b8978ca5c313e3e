package org.wishlight.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestServersIT {

  @Test
  void giveAMongoThatTakesWritesAndTransactions() {
    var servers = TestServers.ofThisBuild();

    try (var client = MongoClients.create(servers.mongoUri("probe"));
        var session = client.startSession()) {
      var wishes = client.getDatabase("probe").getCollection("wishes");
      session.withTransaction(() -> wishes.insertOne(session, new Document("text", "理发")));

      assertThat(wishes.find().first()).containsEntry("text", "理发");
    }
  }
}
