package org.wishlight.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.types.Binary;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.notification.contact.ContactBook.Entry;
import org.wishlight.starter.listening.EventBatch;
import org.wishlight.starter.listening.EventBatch.Received;
import org.wishlight.starter.listening.EventListening;
import reactor.core.publisher.Mono;

/**
 * Hears contacts and writes all of a message in one statement. Tombstones have no body and so are
 * no events: they are taken from the raw records. In which order the two are written does not
 * matter, since the higher offset counts. Contacts are sealed as they are read: what spoils a
 * message is a dead letter by then, and the statement fails only while the store is away.
 */
@Component
class ContactsListener {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final EventListening listening;
  private final ContactBook contacts;
  private final Sealing sealing;

  ContactsListener(EventListening listening, ContactBook contacts, Sealing sealing) {
    this.listening = listening;
    this.contacts = contacts;
    this.sealing = sealing;
  }

  void on(Message<?> message) {
    var heard = erased(message);
    listening
        .batches(batch -> Mono.fromRunnable(() -> heard.addAll(changed(batch))))
        .accept(message);
    contacts.note(heard).block(LONGEST);
  }

  private List<Entry> changed(EventBatch batch) {
    return batch.events().stream().map(received -> changed(batch.partition(), received)).toList();
  }

  private Entry changed(int partition, Received received) {
    var person = received.event().subject();
    var contact = (ContactEvent.Changed) received.event().event();
    var secret = new Binary(sealing.seal(person, contact));
    return new Entry(person, partition, received.offset(), secret);
  }

  private static List<Entry> erased(Message<?> message) {
    return records(message).stream()
        .filter(record -> record.value() == null && record.key() != null)
        .map(ContactsListener::erased)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Entry erased(ConsumerRecord<byte[], byte[]> tombstone) {
    var person = new String(tombstone.key(), UTF_8);
    return new Entry(person, tombstone.partition(), tombstone.offset(), null);
  }

  @SuppressWarnings("unchecked")
  private static List<ConsumerRecord<byte[], byte[]>> records(Message<?> message) {
    return (List<ConsumerRecord<byte[], byte[]>>)
        Objects.requireNonNull(message.getHeaders().get(KafkaHeaders.RAW_DATA), "no raw records");
  }
}
