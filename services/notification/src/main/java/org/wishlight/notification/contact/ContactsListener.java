package org.wishlight.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.notification.contact.Contact.Known;
import org.wishlight.notification.erasure.Erasing;
import org.wishlight.starter.listening.EventBatch;
import org.wishlight.starter.listening.EventBatch.Received;
import org.wishlight.starter.listening.EventListening;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hears contacts and writes all of a message in one statement, once those who are erased are
 * forgotten. In which order the two are written does not matter, since the higher offset counts.
 * Contacts are sealed as they are read: what spoils a message is a dead letter by then, and writing
 * fails only while the store is away.
 */
@Component
class ContactsListener {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final EventListening listening;
  private final ContactBook contacts;
  private final Accounts accounts;
  private final Erasing erasing;

  ContactsListener(
      EventListening listening, ContactBook contacts, Accounts accounts, Erasing erasing) {
    this.listening = listening;
    this.contacts = contacts;
    this.accounts = accounts;
    this.erasing = erasing;
  }

  void on(Message<?> message) {
    var tombstones = tombstones(message);
    var heard = new ArrayList<>(tombstones.stream().map(Tombstone::contact).toList());
    listening
        .batches(batch -> Mono.fromRunnable(() -> heard.addAll(changed(batch))))
        .accept(message);
    erase(tombstones).then(Mono.defer(() -> contacts.note(heard))).block(LONGEST);
  }

  private Mono<Void> erase(List<Tombstone> tombstones) {
    return Flux.fromIterable(tombstones)
        .concatMap(tombstone -> erasing.erase(tombstone.erasure()))
        .then();
  }

  private List<Contact> changed(EventBatch batch) {
    return batch.events().stream().map(received -> changed(batch.partition(), received)).toList();
  }

  private Contact changed(int partition, Received received) {
    var event = received.event();
    var person = event.subject();
    var contact = (ContactEvent.Changed) event.event();
    var known =
        new Known(event.office(), pseudonym(contact.account()), contacts.seal(person, contact));
    return new Contact(person, partition, received.offset(), event.time(), known);
  }

  private @Nullable String pseudonym(@Nullable String account) {
    return account == null ? null : accounts.pseudonym(account);
  }

  private static List<Tombstone> tombstones(Message<?> message) {
    return records(message).stream()
        .filter(record -> record.value() == null && record.key() != null)
        .map(ContactsListener::tombstone)
        .toList();
  }

  private static Tombstone tombstone(ConsumerRecord<byte[], byte[]> record) {
    var headers = new HashMap<String, String>();
    for (var header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), UTF_8));
      }
    }
    var person = new String(record.key(), UTF_8);
    var written = Instant.ofEpochMilli(record.timestamp());
    return new Tombstone(person, record.partition(), record.offset(), written, headers);
  }

  @SuppressWarnings("unchecked")
  private static List<ConsumerRecord<byte[], byte[]>> records(Message<?> message) {
    return (List<ConsumerRecord<byte[], byte[]>>)
        Objects.requireNonNull(message.getHeaders().get(KafkaHeaders.RAW_DATA), "no raw records");
  }
}
