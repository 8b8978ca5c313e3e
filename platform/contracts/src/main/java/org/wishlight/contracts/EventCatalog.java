package org.wishlight.contracts;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every event there is, by its type on the wire. */
public final class EventCatalog {
  private static final String PREFIX = "org.wishlight.";
  private static final ClassValue<String> TYPES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
          var type = event.getAnnotation(EventType.class);
          if (type == null) {
            throw new IllegalArgumentException(event + " has no @EventType");
          }
          return PREFIX + type.value() + ".v" + type.version();
        }
      };
  private static final Map<String, Class<? extends Event>> CLASSES = classes();

  private EventCatalog() {}

  /** The wire type of an event's class, such as {@code org.wishlight.wish.submitted.v1}. */
  public static String typeOf(Class<? extends Event> event) {
    return TYPES.get(event);
  }

  /** The class of a wire type; empty for a type that this version does not know. */
  public static Optional<Class<? extends Event>> classOf(String type) {
    return Optional.ofNullable(CLASSES.get(type));
  }

  public static Map<String, Class<? extends Event>> all() {
    return CLASSES;
  }

  /** The topic that events of this class travel on. */
  public static String topicOf(Class<? extends Event> event) {
    if (WishEvent.class.isAssignableFrom(event)) {
      return Topics.WISH_EVENTS;
    }
    if (MatchEvent.class.isAssignableFrom(event)) {
      return Topics.MATCH_EVENTS;
    }
    return NotificationEvent.class.isAssignableFrom(event)
        ? Topics.NOTIFICATION_EVENTS
        : Topics.CONTACTS;
  }

  private static Map<String, Class<? extends Event>> classes() {
    var found = new TreeMap<String, Class<? extends Event>>();
    records(Event.class).forEach(event -> found.put(typeOf(event), event));
    return Collections.unmodifiableMap(found);
  }

  private static Stream<Class<? extends Event>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type.asSubclass(Event.class))
        : Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalog::records);
  }
}
