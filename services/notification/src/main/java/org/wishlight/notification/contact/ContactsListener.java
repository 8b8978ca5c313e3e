package org.wishlight.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.notification.contact.ContactBook.Entry;
import org.wishlight.starter.listening.EventBatch;
import org.wishlight.starter.listening.EventBatch.Received;
import reactor.core.publisher.Mono;

/**
 * Hears contacts. Tombstones have no body and so are no events: they are taken from the raw
 * records. Which of the two is written first does not matter, since the higher offset counts.
 */
@Component
class ContactsListener {
  private final ContactBook contacts;

  ContactsListener(ContactBook contacts) {
    this.contacts = contacts;
  }

  Mono<Void> on(EventBatch batch) {
    return contacts.note(
        batch.events().stream().map(received -> entry(batch.partition(), received)).toList());
  }

  Mono<Void> onErased(Message<?> message) {
    return contacts.note(
        records(message).stream()
            .filter(record -> record.value() == null && record.key() != null)
            .map(ContactsListener::erased)
            .toList());
  }

  private static Entry entry(int partition, Received received) {
    var contact = (ContactEvent.Changed) received.event().event();
    return new Entry(received.event().subject(), partition, received.offset(), contact);
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
