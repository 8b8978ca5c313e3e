package org.wishlight.notification.webhook.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.EventCatalog;

/**
 * What offices' software is told of: what happens to wishes and theme days. No person is named, not
 * even by a pseudonym, and nothing that anybody typed: what is told cannot be taken back when
 * somebody is erased. Who wants more asks for the wish.
 */
public final class Told {
  private static final String PREFIX = "org.wishlight.";
  private static final String VERSION = ".v1";
  private static final List<String> ABOUT =
      List.of("wish.", "proposal.", "claim.", "circle.", "deadline.", "themeday.");
  private static final Set<String> FACTS =
      Set.of(
          "status",
          "circle",
          "nextActionAt",
          "claim",
          "proposal",
          "dueAt",
          "expiresAt",
          "reviewDueAt",
          "from",
          "to",
          "into",
          "onTime",
          "deadline",
          "category",
          "kind",
          "urgency",
          "startsAt",
          "endsAt");

  private static final Set<String> TYPES = types();

  private Told() {}

  /** The type in the words of {@code docs/events.md}, if it is told: {@code wish.claimed}. */
  public static Optional<String> type(String type) {
    var last = type.startsWith(PREFIX) && type.endsWith(VERSION) ? last(type) : type;
    return Optional.of(last).filter(TYPES::contains);
  }

  /**
   * The request's body as JSON values.
   *
   * @param event as JSON values
   */
  public static Map<String, Object> body(Envelope<?> told, String type, Map<String, Object> event) {
    var data = new LinkedHashMap<String, Object>();
    data.put("id", told.id().toString());
    data.put("subject", told.subject());
    data.put("version", told.version());
    data.put("office", told.office());
    data.put("neighborhood", told.neighborhood());
    data.putAll(facts(event));
    var body = new LinkedHashMap<String, Object>();
    body.put("type", type);
    body.put("timestamp", told.time().toString());
    body.put("data", data);
    return body;
  }

  private static Map<String, Object> facts(Map<?, ?> values) {
    var facts = new LinkedHashMap<String, Object>();
    values.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> part) {
            facts.putAll(facts(part));
          } else if (value != null && FACTS.contains(name)) {
            facts.put(name.toString(), value);
          }
        });
    return facts;
  }

  private static Set<String> types() {
    var types = new TreeSet<String>();
    for (var type : EventCatalog.all().keySet()) {
      var last = last(type);
      if (ABOUT.stream().anyMatch(last::startsWith)) {
        types.add(last);
      }
    }
    return types;
  }

  private static String last(String type) {
    return type.substring(PREFIX.length(), type.length() - VERSION.length());
  }
}
