package org.wishlight.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes raw records and sees what really lies on a topic. Topics go by their contract names;
 * the prefix of the test is added inside. Every wait is bounded.
 */
public final class EventProbe implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String brokers;
  private final String prefix;
  private final Topics topics;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, TopicTail> tails = new ConcurrentHashMap<>();

  public EventProbe(String brokers, String prefix) {
    this.brokers = brokers;
    this.prefix = prefix;
    this.topics = new Topics(brokers);
    var settings = new Properties();
    settings.put("bootstrap.servers", brokers);
    settings.put("acks", "all");
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Returns when the broker has it. */
  public void publish(
      String topic, byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
    var name = prefix + topic;
    topics.ensure(name);
    var record = new ProducerRecord<byte[], byte[]>(name, key, value);
    headers.forEach((header, text) -> record.headers().add(new RecordHeader(header, bytes(text))));
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  public void publish(String topic, String key, String body, Map<String, String> headers) {
    publish(topic, bytes(key), bytes(body), headers);
  }

  /** The first record, from the topic's beginning, that fits; fails after 20 s. */
  public Seen await(String topic, Predicate<Seen> wanted) {
    return await(topic, wanted, PATIENCE);
  }

  public Seen await(String topic, Predicate<Seen> wanted, Duration patience) {
    return awaitCount(topic, wanted, 1, patience).getFirst();
  }

  /** At least so many fitting records, all that are there by then. */
  public List<Seen> awaitCount(String topic, Predicate<Seen> wanted, int count, Duration patience) {
    return tail(topic).await(wanted, count, patience);
  }

  /** Everything on the topic at this moment. */
  public List<Seen> all(String topic) {
    return tail(topic).toItsEnd();
  }

  /** The topic's real name in this test. */
  public String topic(String name) {
    return prefix + name;
  }

  private TopicTail tail(String topic) {
    var name = prefix + topic;
    return tails.computeIfAbsent(
        name,
        _ -> {
          topics.ensure(name);
          return new TopicTail(brokers, name);
        });
  }

  @Override
  public void close() {
    tails.values().forEach(TopicTail::close);
    producer.close(Duration.ofSeconds(5));
    topics.close(prefix);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
