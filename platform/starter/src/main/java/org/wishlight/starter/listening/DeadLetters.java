package org.wishlight.starter.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.wishlight.contracts.Topics;

/**
 * What lies in this service's dead letters, and the way back: {@code GET} lists, {@code POST} sends
 * everything to its topic again, for this service alone and in its old order.
 */
@Endpoint(id = "deadletters")
public final class DeadLetters {
  private static final int MOST = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ConsumerFactory<byte[], byte[]> consumers;
  private final KafkaTemplate<byte[], byte[]> kafka;
  private final List<String> heard;
  private final String service;

  DeadLetters(
      ConsumerFactory<byte[], byte[]> consumers,
      KafkaTemplate<byte[], byte[]> kafka,
      List<String> heard,
      String service) {
    this.consumers = consumers;
    this.kafka = kafka;
    this.heard = heard;
    this.service = service;
  }

  /** One record and why it lies here; no body, which could be anything. */
  public record Letter(
      String topic,
      @Nullable String origin,
      @Nullable String type,
      @Nullable String subject,
      @Nullable String reason,
      Instant since) {}

  /** The oldest {@value #MOST} that have not been sent again. */
  @ReadOperation
  public List<Letter> list() {
    try (var consumer = consumer()) {
      return waiting(consumer).stream().map(DeadLetters::letter).toList();
    }
  }

  /** Sends the oldest {@value #MOST} again and returns how many they were. */
  @WriteOperation
  public Map<String, Integer> replay() {
    try (var consumer = consumer()) {
      var letters = waiting(consumer);
      for (var letter : letters) {
        kafka.send(again(letter)).join();
        var place = new TopicPartition(letter.topic(), letter.partition());
        consumer.commitSync(Map.of(place, new OffsetAndMetadata(letter.offset() + 1)));
      }
      return Map.of("replayed", letters.size());
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    var group = service + ".dead-letters";
    var settings = new java.util.Properties();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    return consumers.createConsumer(group, null, null, settings);
  }

  private List<ConsumerRecord<byte[], byte[]>> waiting(Consumer<byte[], byte[]> consumer) {
    var places = places(consumer);
    consumer.assign(places);
    var ends = consumer.endOffsets(places, PATIENCE);
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (found.size() < MOST && System.nanoTime() < until && isBehind(consumer, ends)) {
      consumer.poll(Duration.ofMillis(200)).forEach(found::add);
    }
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private List<TopicPartition> places(Consumer<byte[], byte[]> consumer) {
    return heard.stream()
        .map(topic -> Topics.deadLetters(topic, service))
        .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  private static boolean isBehind(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue());
  }

  private ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter) {
    var suffix = Topics.deadLetters("", service);
    var topic = letter.topic().substring(0, letter.topic().length() - suffix.length());
    var record = new ProducerRecord<>(topic, null, letter.key(), letter.value());
    letter.headers().forEach(record.headers()::add);
    record.headers().add(EventReader.REPLAY_FOR, service.getBytes(UTF_8));
    return record;
  }

  private static Letter letter(ConsumerRecord<byte[], byte[]> record) {
    return new Letter(
        Objects.requireNonNull(record.topic()),
        EventReader.header(record, DeadLetterSender.ORIGIN),
        EventReader.header(record, "ce_type"),
        EventReader.header(record, "ce_subject"),
        EventReader.header(record, DeadLetterSender.REASON),
        Instant.ofEpochMilli(record.timestamp()));
  }
}
