package org.wishlight.statistics.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Topics;
import org.wishlight.starter.listening.EventListening;
import org.wishlight.starter.listening.UnreadableEvent;
import org.wishlight.statistics.domain.WishFact;

/**
 * All that was ever said of wishes, from its beginning up to where the fences stand. It belongs to
 * no consumer group, so that whatever replicas come and go share nothing with it.
 */
final class PastStoriesListener implements AutoCloseable {
  static final Properties SETTINGS = settings();

  private static final List<String> HEARD = List.of(Topics.WISH_EVENTS, Topics.MATCH_EVENTS);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final EventListening listening;
  private final String prefix;
  private final List<TopicPartition> partitions;

  PastStoriesListener(Consumer<byte[], byte[]> consumer, EventListening listening, String prefix) {
    this.consumer = consumer;
    this.listening = listening;
    this.prefix = prefix;
    partitions =
        HEARD.stream()
            .flatMap(topic -> consumer.partitionsFor(prefix + topic, PATIENCE).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The fences that stand before what it reads. */
  List<String> fences() {
    return partitions.stream().map(this::fence).toList();
  }

  /** How many records lie between it and the fences. */
  long remaining(Map<String, Long> fences) {
    return partitions.stream()
        .mapToLong(partition -> Math.max(0, end(partition, fences) - position(partition)))
        .sum();
  }

  /** The next events before the fences; those that are none, or not for us, are left out. */
  List<Envelope<?>> next(Map<String, Long> fences) {
    consumer.pause(there(fences));
    consumer.resume(partitions.stream().filter(place -> !isThere(place, fences)).toList());
    var records = consumer.poll(PAUSE);
    var events = new ArrayList<Envelope<?>>();
    for (var partition : records.partitions()) {
      for (var record : records.records(partition)) {
        if (record.offset() < end(partition, fences)) {
          readable(record).filter(WishFact::isTold).ifPresent(events::add);
        }
      }
      if (position(partition) > end(partition, fences)) {
        consumer.seek(partition, end(partition, fences));
      }
    }
    return events;
  }

  private Collection<TopicPartition> there(Map<String, Long> fences) {
    return partitions.stream().filter(partition -> isThere(partition, fences)).toList();
  }

  private boolean isThere(TopicPartition partition, Map<String, Long> fences) {
    return position(partition) >= end(partition, fences);
  }

  /** Was put aside as a dead letter, and is here again behind if it was ever mended. */
  private Optional<Envelope<?>> readable(ConsumerRecord<byte[], byte[]> record) {
    try {
      return listening.read(record);
    } catch (UnreadableEvent known) {
      return Optional.empty();
    }
  }

  private long position(TopicPartition partition) {
    return consumer.position(partition, PATIENCE);
  }

  private long end(TopicPartition partition, Map<String, Long> fences) {
    return fences.getOrDefault(fence(partition), 0L);
  }

  private String fence(TopicPartition partition) {
    return Fences.id(partition.topic().substring(prefix.length()), partition.partition());
  }

  private static Properties settings() {
    var settings = new Properties();
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    settings.put("max.poll.records", "2000");
    return settings;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
