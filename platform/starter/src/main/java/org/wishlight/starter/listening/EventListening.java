package org.wishlight.starter.listening;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.MDC;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.wishlight.contracts.Envelope;
import org.wishlight.starter.listening.EventBatch.Received;
import org.wishlight.starter.observability.LogFields;

/**
 * Makes stream functions of event handlers: {@code @Bean Consumer<Message<?>> wishEvents(…)} is one
 * line in a service. Called on virtual threads, so waiting for the handler blocks nobody.
 */
public final class EventListening {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final EventReader reader;
  private final DeadLetterSender deadLetters;
  private final String topicPrefix;
  private final Clock clock;
  private final Timer lag;

  EventListening(
      EventReader reader,
      DeadLetterSender deadLetters,
      String service,
      String topicPrefix,
      Clock clock,
      MeterRegistry meters) {
    this.reader = reader;
    this.deadLetters = deadLetters;
    this.topicPrefix = topicPrefix;
    this.clock = clock;
    lag =
        Timer.builder("wishlight.event.lag")
            .tag("service", service)
            .publishPercentiles(0.5, 0.99)
            .register(meters);
  }

  /**
   * A record as the event it is, for whoever reads a topic again from its beginning.
   *
   * @return empty for what this service may ignore
   * @throws UnreadableEvent if it should be an event, and is none
   */
  public Optional<Envelope<?>> read(ConsumerRecord<byte[], byte[]> record) {
    return reader.read(record);
  }

  /** One event after the other. */
  public Consumer<Message<?>> each(EventHandler handler) {
    return message -> reader.read(record(message)).ifPresent(event -> handle(event, handler));
  }

  /** Runs of events of one partition; what cannot be read of them goes to the dead letters. */
  public Consumer<Message<?>> batches(EventBatchHandler handler) {
    return message ->
        records(message).stream()
            .collect(Collectors.groupingBy(EventListening::partition))
            .forEach((partition, records) -> handle(partition, records, handler));
  }

  private void handle(Envelope<?> event, EventHandler handler) {
    try (var _ = MDC.putCloseable(LogFields.WISH, event.subject())) {
      handler.on(event).contextCapture().block(LONGEST);
    }
    handled(event);
  }

  private void handle(
      TopicPartition partition,
      List<ConsumerRecord<byte[], byte[]>> records,
      EventBatchHandler handler) {
    var events = new ArrayList<Received>();
    for (var record : records) {
      readable(record).ifPresent(event -> events.add(new Received(record.offset(), event)));
    }
    var next = records.getLast().offset() + 1;
    var batch = new EventBatch(topic(partition), partition.partition(), events, next);
    try {
      handler.on(batch).contextCapture().block(LONGEST);
    } catch (RuntimeException failure) {
      if (Failures.isStoreAway(failure)) {
        throw failure;
      }
      oneByOne(partition, records, handler);
    }
    events.forEach(received -> handled(received.event()));
  }

  /** One event spoils its batch: each alone, and the one at fault to the dead letters. */
  private void oneByOne(
      TopicPartition partition,
      List<ConsumerRecord<byte[], byte[]>> records,
      EventBatchHandler handler) {
    for (var record : records) {
      try {
        var events = reader.read(record).map(event -> new Received(record.offset(), event));
        handler
            .on(
                new EventBatch(
                    topic(partition),
                    partition.partition(),
                    events.stream().toList(),
                    record.offset() + 1))
            .contextCapture()
            .block(LONGEST);
      } catch (UnreadableEvent known) {
        continue; // sent to the dead letters when the batch was read
      } catch (RuntimeException failure) {
        if (Failures.isStoreAway(failure)) {
          throw failure;
        }
        deadLetters.send(record, failure);
      }
    }
  }

  private Optional<Envelope<?>> readable(ConsumerRecord<byte[], byte[]> record) {
    try {
      return reader.read(record);
    } catch (UnreadableEvent unreadable) {
      deadLetters.send(record, unreadable);
      return Optional.empty();
    }
  }

  private void handled(Envelope<?> event) {
    lag.record(Duration.between(event.time(), clock.instant()));
  }

  private String topic(TopicPartition partition) {
    return partition.topic().substring(topicPrefix.length());
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  @SuppressWarnings("unchecked")
  private static ConsumerRecord<byte[], byte[]> record(Message<?> message) {
    return (ConsumerRecord<byte[], byte[]>) raw(message.getHeaders());
  }

  @SuppressWarnings("unchecked")
  private static List<ConsumerRecord<byte[], byte[]>> records(Message<?> message) {
    return (List<ConsumerRecord<byte[], byte[]>>) raw(message.getHeaders());
  }

  private static Object raw(Map<String, Object> headers) {
    return Objects.requireNonNull(headers.get(KafkaHeaders.RAW_DATA), "no raw record");
  }
}
