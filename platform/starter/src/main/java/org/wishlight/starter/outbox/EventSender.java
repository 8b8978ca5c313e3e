package org.wishlight.starter.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One session's producer. A record is retried without an end, so that none can overtake another;
 * what a session leaves behind in its buffers dies with it.
 */
final class EventSender implements AutoCloseable {
  /**
   * With more, a batch refused while a topic finds its leader can leave the others of its sequence
   * out of order for ever: they are never given up here. Batches grow instead.
   */
  private static final int ONE_REQUEST = 1;

  private final Producer<byte[], byte[]> producer;

  EventSender(Map<String, Object> settings) {
    var strict = new HashMap<>(settings);
    strict.put(ProducerConfig.ACKS_CONFIG, "all");
    strict.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    strict.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, ONE_REQUEST);
    strict.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    strict.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
    strict.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    strict.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    strict.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    producer = new KafkaProducer<>(strict, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Completes when every in-sync replica has the record. */
  CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record) {
    var acknowledged = new CompletableFuture<Void>();
    producer.send(
        record,
        (sent, error) -> {
          if (error == null) {
            acknowledged.complete(null);
          } else {
            acknowledged.completeExceptionally(error);
          }
        });
    return acknowledged;
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
