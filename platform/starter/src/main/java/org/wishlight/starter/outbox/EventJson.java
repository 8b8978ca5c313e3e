package org.wishlight.starter.outbox;

import java.util.Map;
import java.util.Optional;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.EventCatalog;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events to JSON and back, tolerant of fields and types that this version does not know. */
public final class EventJson {
  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private final JsonMapper json;

  public EventJson() {
    json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /** The body as maps, lists, strings, numbers and booleans, as a history entry keeps it. */
  public Map<String, Object> body(Event event) {
    return json.convertValue(event, BODY);
  }

  public byte[] bytes(Object body) {
    return json.writeValueAsBytes(body);
  }

  /**
   * @return the event, or empty for a type that is not in the catalogue
   * @throws tools.jackson.core.JacksonException if the body does not fit its type
   */
  public Optional<Event> read(String type, byte[] body) {
    return EventCatalog.classOf(type).map(known -> json.readValue(body, known));
  }

  /** The event that a history entry holds; the entry was written by this code, so it is known. */
  public Event read(HistoryEntry entry) {
    var known = EventCatalog.classOf(entry.type()).orElseThrow();
    return json.convertValue(entry.data(), known);
  }
}
