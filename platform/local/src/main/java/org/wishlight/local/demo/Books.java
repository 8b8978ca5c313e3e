package org.wishlight.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.wishlight.local.project.Project;

/** What the stores themselves say, without asking a service. */
final class Books {
  private static final String WISH_EVENTS = "wishlight.wish-events";
  private static final String SUBMITTED = "org.wishlight.wish.submitted.v1";

  private final Project project;

  Books(Project project) {
    this.project = project;
  }

  /** The ids of all documents of a collection of MongoDB. */
  Set<String> inMongo(String database, String collection) {
    try (var client = MongoClients.create(project.mongoUri(database))) {
      var ids = new HashSet<String>();
      client
          .getDatabase(database)
          .getCollection(collection)
          .find()
          .projection(Projections.include("_id"))
          .map((Document document) -> String.valueOf(document.get("_id")))
          .into(ids);
      return ids;
    }
  }

  /** The ids of all wishes whose filing is on Kafka. */
  Set<String> onKafka() {
    try (var consumer = consumer()) {
      var partitions =
          consumer.partitionsFor(WISH_EVENTS).stream()
              .map(partition -> new TopicPartition(WISH_EVENTS, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var wishes = new HashSet<String>();
      while (isBehind(consumer, ends)) {
        StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
            .filter(event -> SUBMITTED.equals(header(event, "ce_type")))
            .map(event -> header(event, "ce_subject"))
            .forEach(wishes::add);
      }
      return wishes;
    }
  }

  private static boolean isBehind(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    var settings = new Properties();
    settings.put("bootstrap.servers", project.brokers());
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
    var header = event.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
