package org.wishlight.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIT {
  @TempDir Path folder;

  @Test
  void mongoKeepsWhatItAcknowledgedThroughAKill() {
    var binary = MongoBinary.find(System.out::println);
    var settings = new MongoServer.Settings(binary, folder, Ports.free());
    try (var server = MongoServer.start(settings);
        var client = MongoClients.create(server.uri("wishes"))) {
      var wishes = client.getDatabase("wishes").getCollection("wishes");
      wishes.insertOne(new Document("text", "扦脚"));

      server.kill();
      server.restart();

      assertThat(wishes.countDocuments()).isEqualTo(1);
    }
    assertThat(Ports.isFree(settings.port())).isTrue();
  }

  @Test
  void kafkaComesBackOnItsPortAfterAKill() {
    var settings = new KafkaSettings(folder, Ports.free(), Ports.free());
    try (var server = KafkaServer.start(settings)) {
      server.kill();
      assertThat(Ports.answers(server.port())).isFalse();

      server.restart();

      assertThat(Ports.answers(server.port())).isTrue();
      assertThat(Files.exists(settings.storage().resolve("meta.properties"))).isTrue();
    }
    assertThat(Ports.isFree(settings.port())).isTrue();
  }
}
