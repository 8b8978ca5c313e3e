package org.wishlight.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as it really lies on the topic; {@code body} is null for a tombstone. */
public record Seen(
    String topic,
    int partition,
    long offset,
    Instant at,
    @Nullable String key,
    @Nullable String body,
    Map<String, String> headers) {

  public @Nullable String header(String name) {
    return headers.get(name);
  }

  static Seen of(ConsumerRecord<byte[], byte[]> record) {
    var headers = new HashMap<String, String>();
    record.headers().forEach(h -> headers.put(h.key(), String.valueOf(text(h.value()))));
    return new Seen(
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        text(record.key()),
        text(record.value()),
        Map.copyOf(headers));
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
