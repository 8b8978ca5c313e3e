package org.wishlight.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same two servers as containers, where a Docker daemon answers. */
record DockerServers(MongoDBContainer mongodb, KafkaContainer kafka) implements AutoCloseable {

  static boolean areWanted() {
    return Boolean.parseBoolean(System.getProperty("wishlight.test.docker", "true"))
        && (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock")))
        && DockerClientFactory.instance().isDockerAvailable();
  }

  @SuppressWarnings("resource")
  static DockerServers start() {
    var mongodb =
        new MongoDBContainer(System.getProperty("wishlight.test.mongo-image", "mongo:7.0"));
    var kafka =
        new KafkaContainer(
            System.getProperty("wishlight.test.kafka-image", "apache/kafka-native:4.1.0"));
    mongodb.withReplicaSet().start();
    kafka.start();
    return new DockerServers(mongodb, kafka);
  }

  String mongo() {
    return mongodb.getConnectionString() + "/{database}?directConnection=true";
  }

  String brokers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public void close() {
    kafka.stop();
    mongodb.stop();
  }
}
