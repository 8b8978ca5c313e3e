package org.wishlight.intake.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as they come over HTTP: binary, structured, or many in one body. */
final class SentEvents {
  static final int MOST = 1_000;

  private static final String STRUCTURED = "cloudevents+json";
  private static final String BATCH = "cloudevents-batch+json";
  private static final String NO_EVENT = "no-event";
  private static final JsonFormat FORMAT = new JsonFormat();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SentEvents() {}

  static boolean isBatch(HttpHeaders headers) {
    return isOf(BATCH, headers);
  }

  /**
   * The one event of a request.
   *
   * @throws InvalidRequest if it is none
   */
  static CloudEvent one(HttpHeaders headers, byte[] body) {
    return isOf(STRUCTURED, headers)
        ? structured(tree(body))
        : read(() -> HttpMessageFactory.createReader(each(headers), body).toEvent());
  }

  private static Consumer<BiConsumer<String, String>> each(HttpHeaders headers) {
    return reader -> headers.forEach((name, values) -> reader.accept(name, values.getFirst()));
  }

  private static boolean isOf(String subtype, HttpHeaders headers) {
    var type = headers.getContentType();
    return type != null && type.getSubtype().equalsIgnoreCase(subtype);
  }

  /**
   * Each event of a batch, still to be read: one at fault spoils no other.
   *
   * @throws InvalidRequest if it is no list, or too long
   */
  static List<Supplier<CloudEvent>> many(byte[] body) {
    var list = tree(body);
    if (!list.isArray()) {
      throw none();
    }
    if (list.size() > MOST) {
      throw InvalidRequest.unfit(
          List.of(new FieldFault("", "size", Map.of("min", 0, "max", MOST))));
    }
    List<Supplier<CloudEvent>> events = new ArrayList<>();
    list.forEach(event -> events.add(() -> structured(event)));
    return events;
  }

  private static CloudEvent structured(JsonNode event) {
    if (!event.isObject()) {
      throw none();
    }
    return read(() -> FORMAT.deserialize(JSON.writeValueAsBytes(event)));
  }

  private static JsonNode tree(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException malformed) {
      throw none();
    }
  }

  private static CloudEvent read(Supplier<CloudEvent> event) {
    try {
      return event.get();
    } catch (CloudEventRWException
        | EventDeserializationException
        | IllegalStateException
        | IllegalArgumentException broken) {
      throw none();
    }
  }

  private static InvalidRequest none() {
    return InvalidRequest.unreadable(List.of(FieldFault.of("", NO_EVENT)));
  }
}
