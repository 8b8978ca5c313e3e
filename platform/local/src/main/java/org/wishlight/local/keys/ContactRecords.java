package org.wishlight.local.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The contacts on Kafka, without opening them: a sealed one begins with its key's id. */
final class ContactRecords {
  private static final String CONTACTS = "wishlight.contacts";
  private static final int PREFIX = 5;

  private final String brokers;

  ContactRecords(String brokers) {
    this.brokers = brokers;
  }

  /** Of how many people the latest contact is sealed with another key. */
  long sealedWithOtherKeysThan(long primary) {
    var latest = new HashMap<String, Long>();
    try (var consumer = consumer()) {
      var partitions =
          consumer.partitionsFor(CONTACTS).stream()
              .map(partition -> new TopicPartition(CONTACTS, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (isBehind(consumer, ends)) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> note(record, latest));
      }
    }
    return latest.values().stream().filter(key -> key != primary).count();
  }

  private static void note(ConsumerRecord<byte[], byte[]> record, Map<String, Long> latest) {
    var person = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      latest.remove(person);
    } else {
      latest.put(person, keyOf(record.value()));
    }
  }

  private static long keyOf(byte[] sealed) {
    return sealed.length > PREFIX
        ? Integer.toUnsignedLong(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt())
        : -1;
  }

  private static boolean isBehind(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    var settings = new Properties();
    settings.put("bootstrap.servers", brokers);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
