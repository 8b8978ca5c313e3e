package org.wishlight.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every record of every topic, dead letters and Kafka's own included. */
final class TopicDump {
  private TopicDump() {}

  static List<ConsumerRecord<byte[], byte[]>> of(String brokers) {
    var bytes = new ByteArrayDeserializer();
    var settings =
        Map.<String, Object>of("bootstrap.servers", brokers, "exclude.internal.topics", "false");
    try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      var partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return read(consumer, consumer.endOffsets(partitions));
    }
  }

  /** Key, headers and value in one piece. */
  static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
    var all = new ByteArrayOutputStream();
    write(all, record.key());
    record
        .headers()
        .forEach(
            header -> {
              write(all, header.key().getBytes(UTF_8));
              write(all, header.value());
            });
    write(all, record.value());
    return all.toByteArray();
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    }
    return records;
  }

  private static void write(ByteArrayOutputStream all, byte[] part) {
    if (part != null) {
      all.writeBytes(part);
    }
    all.write(0);
  }
}
