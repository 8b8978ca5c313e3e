package org.wishlight.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.core.env.Environment;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.starter.outbox.EventJson;

/** Says events as the other services do, many at once. */
public final class Broadcast implements AutoCloseable {
  private static final EventJson JSON = new EventJson();

  private final String prefix;
  private final KafkaProducer<byte[], byte[]> producer;

  public Broadcast(Environment environment) {
    prefix = environment.getRequiredProperty("wishlight.topics.prefix");
    var brokers = environment.getRequiredProperty("spring.kafka.bootstrap-servers");
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Returns when the broker has them, each wish's in order. */
  public void say(List<Envelope<?>> events) {
    events.forEach(event -> producer.send(record(event)));
    producer.flush();
  }

  public void say(Story... stories) {
    for (var story : stories) {
      say(story.wishEvents);
      say(story.matchEvents);
    }
  }

  public static Map<String, String> headers(Envelope<?> event) {
    return new HashMap<>(
        Map.of(
            "ce_id", event.id().toString(),
            "ce_type", event.type(),
            "ce_subject", event.subject(),
            "ce_version", Long.toString(event.version()),
            "ce_time", event.time().toString(),
            "ce_office", event.office(),
            "ce_neighborhood", event.neighborhood()));
  }

  private ProducerRecord<byte[], byte[]> record(Envelope<?> event) {
    var topic = prefix + EventCatalog.topicOf(event.event().getClass());
    var record =
        new ProducerRecord<byte[], byte[]>(
            topic, event.neighborhood().getBytes(UTF_8), JSON.bytes(event.event()));
    headers(event)
        .forEach(
            (name, value) -> record.headers().add(new RecordHeader(name, value.getBytes(UTF_8))));
    return record;
  }

  @Override
  public void close() {
    producer.close();
  }
}
