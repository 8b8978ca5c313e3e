package org.wishlight.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics as any consumer may, and enters in the book when a wish is first seen there. */
public final class TopicWatch implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final String SUBJECT = "ce_subject";

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Book book;
  private final Map<Integer, String> subjects = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean remembersSubjects;
  private volatile boolean closing;

  public TopicWatch(String brokers, List<String> topics, Book book) {
    this.book = book;
    consumer = new KafkaConsumer<>(settings(brokers));
    var partitions = topics.stream().map(consumer::partitionsFor).flatMap(Collection::stream);
    consumer.assign(
        partitions.map(each -> new TopicPartition(each.topic(), each.partition())).toList());
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
    thread = Thread.ofPlatform().daemon().name("topic-watch").start(this::run);
  }

  private static Map<String, Object> settings(String brokers) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        brokers,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        5_000,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class);
  }

  /** From now on it knows which wish an event was about. */
  public void rememberSubjects() {
    remembersSubjects = true;
  }

  /** The id of the wish with this number; empty if no event has named it. */
  public String subjectOf(int number) {
    return subjects.getOrDefault(number, "");
  }

  private void run() {
    while (!closing) {
      var records = consumer.poll(POLL);
      var now = System.nanoTime();
      records.forEach(each -> see(each, now));
    }
    consumer.close();
  }

  private void see(ConsumerRecord<byte[], byte[]> event, long at) {
    var number = event.value() == null ? -1 : Mark.find(event.value());
    if (number < 0) {
      return;
    }
    book.see(number, at);
    var subject = event.headers().lastHeader(SUBJECT);
    if (remembersSubjects && subject != null) {
      subjects.put(number, new String(subject.value(), UTF_8));
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
