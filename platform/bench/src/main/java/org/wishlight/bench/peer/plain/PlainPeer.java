package org.wishlight.bench.peer.plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service in front of the MongoDB Kafka connector. */
@SpringBootApplication(
    excludeName = {
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
      "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
      "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
      "org.springframework.modulith.events.kafka.KafkaEventExternalizerConfiguration",
      "org.springframework.modulith.events.mongodb.MongoDbEventPublicationAutoConfiguration"
    })
public class PlainPeer {
  public static void main(String... arguments) {
    SpringApplication.run(PlainPeer.class, arguments);
  }
}
