package org.wishlight.starter.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.wishlight.contracts.Topics;

/** Puts a record that cannot be handled beside its topic, with the reason, and says so. */
final class DeadLetterSender implements ConsumerAwareRecordRecoverer {
  static final String REASON = "wishlight-reason";
  static final String ORIGIN = "wishlight-origin";

  private static final Logger log = LoggerFactory.getLogger(DeadLetterSender.class);
  private static final int LONGEST_REASON = 500;

  private final KafkaTemplate<byte[], byte[]> kafka;
  private final String service;
  private final MeterRegistry meters;

  DeadLetterSender(KafkaTemplate<byte[], byte[]> kafka, String service, MeterRegistry meters) {
    this.kafka = kafka;
    this.service = service;
    this.meters = meters;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void accept(
      ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, @Nullable Exception failure) {
    var cause = failure == null ? new IllegalStateException("unknown") : failure;
    send((ConsumerRecord<byte[], byte[]>) record, cause);
  }

  /** Returns when the dead letter is safe. */
  void send(ConsumerRecord<byte[], byte[]> record, Throwable failure) {
    var topic = Topics.deadLetters(record.topic(), service);
    var letter = new ProducerRecord<>(topic, null, record.key(), record.value());
    record.headers().forEach(letter.headers()::add);
    letter.headers().remove(EventReader.REPLAY_FOR);
    letter.headers().remove(REASON).add(REASON, reason(failure).getBytes(UTF_8));
    var origin = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    letter.headers().remove(ORIGIN).add(ORIGIN, origin.getBytes(UTF_8));
    try {
      kafka.send(letter).get(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before a dead letter was safe", interrupted);
    } catch (Exception unsent) {
      throw new IllegalStateException("a dead letter could not be sent", unsent);
    }
    meters.counter("wishlight.dead.letters", "topic", record.topic()).increment();
    log.warn("{} cannot be handled and is a dead letter now: {}", origin, reason(failure));
  }

  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null
        && !(cause instanceof UnreadableEvent || cause instanceof Sequence.OutOfSequence)) {
      cause = cause.getCause();
    }
    var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }
}
