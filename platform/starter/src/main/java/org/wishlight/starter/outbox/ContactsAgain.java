package org.wishlight.starter.outbox;

import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.starter.outbox.OutboxSource.ChangedFields;
import org.wishlight.starter.privacy.ContactKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells every contact once more when there is a new key for them, so that none on Kafka needs the
 * old one. The relay rests meanwhile: a tombstone that it sent in between would be undone.
 */
final class ContactsAgain {
  private static final Logger log = LoggerFactory.getLogger(ContactsAgain.class);
  private static final int BATCH = 500;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final ReactiveMongoTemplate mongo;
  private final List<OutboxSource> sources;
  private final OutboxMessages messages;
  private final RelayLease lease;
  private final OutboxRelay relay;
  private final ContactKey key;
  private final Supplier<EventSender> senders;

  ContactsAgain(
      ReactiveMongoTemplate mongo,
      List<OutboxSource> sources,
      OutboxMessages messages,
      RelayLease lease,
      OutboxRelay relay,
      ContactKey key,
      Supplier<EventSender> senders) {
    this.mongo = mongo;
    this.sources = sources;
    this.messages = messages;
    this.lease = lease;
    this.relay = relay;
    this.key = key;
    this.senders = senders;
  }

  /** Only the replica that relays does anything, and only while contacts need a new key. */
  void tellWithNewKey() {
    if (relay.relaying()) {
      key.untold().ifPresent(this::tellAll);
    }
  }

  private void tellAll(int primary) {
    relay.stop();
    try (var sender = senders.get()) {
      var told = all().buffer(BATCH).concatMap(batch -> tell(batch, sender), 1).count();
      var batches = told.blockOptional(LONGEST).orElse(0L);
      key.told(primary, batches);
      log.info("The contacts were told again with a new key");
    } finally {
      lease.release().block(Duration.ofSeconds(5));
      relay.start();
    }
  }

  private Flux<ContactMessage> all() {
    return Flux.fromIterable(sources).concatMap(this::contacts);
  }

  /** Tombstones stay as they are: they are sealed with nothing. */
  private Flux<ContactMessage> contacts(OutboxSource source) {
    return mongo
        .getCollection(source.collection())
        .flatMapMany(documents -> documents.find().sort(Sorts.ascending("_id")).batchSize(BATCH))
        .concatMapIterable(document -> source.contacts().apply(changed(document)))
        .filter(contact -> contact.contact() != null);
  }

  private Mono<Boolean> tell(List<ContactMessage> contacts, EventSender sender) {
    return lease
        .hold()
        .filter(held -> held)
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("another replica relays now")))
        .delayUntil(held -> Mono.fromFuture(sent(contacts, sender)));
  }

  private CompletableFuture<Void> sent(List<ContactMessage> contacts, EventSender sender) {
    return CompletableFuture.allOf(
        contacts.stream()
            .map(contact -> sender.send(messages.contact(contact)))
            .toArray(CompletableFuture[]::new));
  }

  private static ChangedFields changed(Document document) {
    return new ChangedFields(String.valueOf(document.get("_id")), document);
  }
}
