package org.wishlight.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads one topic from its beginning, without a group, and remembers all it saw. */
final class TopicTail implements AutoCloseable {
  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<Seen> seen = new ArrayList<>();

  TopicTail(String brokers, String topic) {
    this.topic = topic;
    var settings = new Properties();
    settings.put("bootstrap.servers", brokers);
    settings.put("allow.auto.create.topics", "false");
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  synchronized List<Seen> await(Predicate<Seen> wanted, int count, Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    var found = matching(wanted);
    while (found.size() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "%d of %d on %s within %s; seen: %s"
                .formatted(found.size(), count, topic, patience, seen));
      }
      poll();
      found = matching(wanted);
    }
    return found;
  }

  synchronized List<Seen> toItsEnd() {
    var ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      poll();
    }
    return List.copyOf(seen);
  }

  private List<Seen> matching(Predicate<Seen> wanted) {
    return seen.stream().filter(wanted).toList();
  }

  private void poll() {
    consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(Seen.of(record)));
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
