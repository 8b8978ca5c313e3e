package org.wishlight.starter.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.starter.privacy.ContactSeal;
import tools.jackson.core.JacksonException;

/** Kafka records as events. */
final class EventReader {
  /** Set on a dead letter that is sent again: only the service named in it listens. */
  static final String REPLAY_FOR = "wishlight-replay-for";

  private static final String CONTACT = EventCatalog.typeOf(ContactEvent.Changed.class);
  private static final int LONGEST_ID = 200;

  private final EventJson json;
  private final Supplier<ContactSeal> contacts;
  private final String service;

  EventReader(EventJson json, Supplier<ContactSeal> contacts, String service) {
    this.json = json;
    this.contacts = contacts;
    this.service = service;
  }

  /**
   * @return empty for what this service may ignore: types it does not know, replays for others,
   *     tombstones
   * @throws UnreadableEvent if it should be an event, and is none
   */
  Optional<Envelope<?>> read(ConsumerRecord<byte[], byte[]> record) {
    var replayFor = header(record, REPLAY_FOR);
    if (replayFor != null && !replayFor.equals(service)) {
      return Optional.empty();
    }
    var type = required(record, "ce_type");
    if (EventCatalog.classOf(type).isEmpty()) {
      return Optional.empty();
    }
    if (record.value() == null) {
      return tombstone(type);
    }
    var body = type.equals(CONTACT) ? opened(record) : record.value();
    return event(type, body).map(event -> envelope(record, event));
  }

  /** Only whoever has the key can say how somebody is reached. */
  private byte[] opened(ConsumerRecord<byte[], byte[]> contact) {
    if (!ContactSeal.MEDIA_TYPE.equals(header(contact, "content-type"))) {
      throw new UnreadableEvent("a contact that is not sealed");
    }
    try {
      return contacts.get().open(required(contact, "ce_subject"), contact.value());
    } catch (IllegalStateException foreign) {
      throw new UnreadableEvent("the contact cannot be opened", foreign);
    }
  }

  private static Optional<Envelope<?>> tombstone(String type) {
    if (type.equals(CONTACT)) {
      return Optional.empty();
    }
    throw new UnreadableEvent(type + " without a body");
  }

  private Optional<Event> event(String type, byte[] body) {
    try {
      return json.read(type, body);
    } catch (JacksonException unfit) {
      throw new UnreadableEvent("the body does not fit " + type, unfit);
    }
  }

  private static Envelope<?> envelope(ConsumerRecord<byte[], byte[]> record, Event event) {
    return new Envelope<>(
        parsed(record, "ce_id", UUID::fromString),
        required(record, "ce_subject"),
        parsed(record, "ce_version", EventReader::positive),
        parsed(record, "ce_time", Instant::parse),
        required(record, "ce_office"),
        required(record, "ce_neighborhood"),
        header(record, "ce_actor"),
        event);
  }

  private static <T> T parsed(
      ConsumerRecord<byte[], byte[]> record, String name, Function<String, T> parse) {
    var value = required(record, name);
    try {
      return parse.apply(value);
    } catch (RuntimeException unfit) {
      throw new UnreadableEvent(name + " is not readable", unfit);
    }
  }

  private static long positive(String number) {
    var value = Long.parseLong(number);
    if (value < 1) {
      throw new NumberFormatException("not positive");
    }
    return value;
  }

  private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
    var value = header(record, name);
    if (value == null || value.isBlank() || value.length() > LONGEST_ID) {
      throw new UnreadableEvent(name + " is missing, blank or too long");
    }
    return value;
  }

  static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
