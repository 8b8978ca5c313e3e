package org.wishlight.starter.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.contracts.Topics;
import org.wishlight.starter.privacy.ContactSeal;

/**
 * History entries and contacts as Kafka records: CloudEvents 1.0 in binary mode.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">the
 *     protocol binding</a>
 */
final class OutboxMessages {
  private static final String CONTENT_TYPE = "content-type";
  private static final String JSON = "application/json";

  private final EventJson json;
  private final Supplier<ContactSeal> seal;
  private final String source;
  private final String topicPrefix;

  OutboxMessages(EventJson json, Supplier<ContactSeal> seal, String service, String topicPrefix) {
    this.json = json;
    this.seal = seal;
    this.source = "/" + service;
    this.topicPrefix = topicPrefix;
  }

  ProducerRecord<byte[], byte[]> event(Document entry) {
    var type = entry.getString("type");
    var topic = EventCatalog.topicOf(EventCatalog.classOf(type).orElseThrow());
    var neighborhood = entry.getString("neighborhood");
    var body = json.bytes(entry.get("data", Document.class));
    var record = new ProducerRecord<>(topicPrefix + topic, neighborhood.getBytes(UTF_8), body);
    header(record, "ce_id", entry.getString("_id"));
    header(record, "ce_type", type);
    header(record, "ce_subject", entry.getString("subject"));
    header(record, "ce_time", time(entry.get("time", Date.class).toInstant()));
    header(record, "ce_version", String.valueOf(entry.get("version", Number.class)));
    header(record, "ce_actor", entry.getString("actor"));
    header(record, "traceparent", entry.getString("trace"));
    header(record, CONTENT_TYPE, JSON);
    return inPlace(record, entry.getString("office"), neighborhood);
  }

  /** The body is sealed for its person; a tombstone has none. */
  ProducerRecord<byte[], byte[]> contact(ContactMessage contact) {
    var body = contact.contact() == null ? null : sealed(contact.person(), contact.contact());
    var key = contact.person().getBytes(UTF_8);
    var record = new ProducerRecord<>(topicPrefix + Topics.CONTACTS, key, body);
    header(record, "ce_id", contact.id().toString());
    header(record, "ce_type", EventCatalog.typeOf(ContactEvent.Changed.class));
    header(record, "ce_subject", contact.person());
    header(
        record,
        "ce_time",
        time(Instant.ofEpochMilli(contact.id().getMostSignificantBits() >>> 16)));
    header(record, "ce_version", "1");
    header(record, CONTENT_TYPE, ContactSeal.MEDIA_TYPE);
    return inPlace(record, contact.office(), contact.neighborhood());
  }

  private byte[] sealed(String person, ContactEvent.Changed contact) {
    return seal.get().seal(person, json.bytes(contact));
  }

  private ProducerRecord<byte[], byte[]> inPlace(
      ProducerRecord<byte[], byte[]> record, String office, String neighborhood) {
    header(record, "ce_specversion", "1.0");
    header(record, "ce_source", source);
    header(record, "ce_office", office);
    header(record, "ce_neighborhood", neighborhood);
    return record;
  }

  private static String time(Instant at) {
    return at.toString();
  }

  private static void header(
      ProducerRecord<byte[], byte[]> record, String name, @Nullable String value) {
    if (value != null) {
      record.headers().add(name, value.getBytes(UTF_8));
    }
  }
}
