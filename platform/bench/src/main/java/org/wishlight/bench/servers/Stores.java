package org.wishlight.bench.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.wishlight.local.infra.KafkaServer;
import org.wishlight.local.infra.KafkaSettings;
import org.wishlight.local.infra.MongoBinary;
import org.wishlight.local.infra.MongoServer;
import org.wishlight.local.infra.Ports;

/** A MongoDB and a Kafka for one run, on ports and in a folder of their own. */
public record Stores(MongoServer mongo, KafkaServer kafka) implements AutoCloseable {
  private static final int PARTITIONS = 12;

  /** So much that no relay that rests for its turn loses its place. */
  private static final int OPLOG_MEGABYTES = 8 * 1024;

  private static final double CACHE_GIGABYTES = 1;

  static Stores start(Path folder) {
    var home = folder.resolve("mongodb");
    var mongo =
        MongoServer.launch(
            new MongoServer.Settings(
                MongoBinary.find(System.out::println),
                home,
                folder.resolve("mongodb.log"),
                Ports.free(),
                OPLOG_MEGABYTES,
                CACHE_GIGABYTES));
    var kafka = KafkaServer.launch(broker(folder));
    mongo.awaitReady();
    kafka.awaitReady();
    return new Stores(mongo, kafka);
  }

  private static KafkaSettings broker(Path folder) {
    return new KafkaSettings(
        folder.resolve("kafka"),
        folder.resolve("kafka.log"),
        Ports.free(),
        Ports.free(),
        List.of("-Xmx512m", "-XX:+UseSerialGC"));
  }

  /** The broker makes none by itself. */
  void createTopics(List<String> names) {
    var topics = names.stream().map(Stores::topic).toList();
    Map<String, Object> broker =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.brokers());
    try (var admin = Admin.create(broker)) {
      admin.createTopics(topics).all().get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty());
  }

  @Override
  public void close() {
    kafka.close();
    mongo.close();
  }
}
