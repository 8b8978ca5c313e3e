package org.wishlight.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.wishlight.starter.privacy.ContactSeal;

/** Reads a topic of contacts as notification does: with the key that opens them. */
public final class ContactReader {
  private ContactReader() {}

  /** What was told of a person, oldest first; null for a tombstone. */
  public static List<String> opened(
      String brokers, String topic, String person, ContactSeal contacts) {
    var found = new ArrayList<String>();
    for (var told : all(brokers, topic)) {
      if (person.equals(new String(told.key(), UTF_8))) {
        var body = told.value();
        found.add(body == null ? null : new String(contacts.open(person, body), UTF_8));
      }
    }
    return found;
  }

  private static List<ConsumerRecord<byte[], byte[]>> all(String brokers, String topic) {
    var settings = Map.<String, Object>of("bootstrap.servers", brokers);
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(part -> new TopicPartition(topic, part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }
}
