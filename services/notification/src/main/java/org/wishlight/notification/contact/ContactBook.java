package org.wishlight.notification.contact;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.ContactEvent;
import reactor.core.publisher.Mono;

/**
 * How people can be reached, sealed. Of one person the record with the highest offset counts. Of an
 * erased one nothing but that offset stays, for a day, so that a replica which was held up between
 * reading and writing cannot bring the contact back.
 */
@Component
class ContactBook implements SmartInitializingSingleton {
  private static final String COLLECTION = "contacts";
  private static final String SEALED = "sealed";
  private static final String ERASED_AT = "erasedAt";
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final ReactiveMongoTemplate mongo;
  private final Sealing sealing;
  private final Clock clock;

  ContactBook(ReactiveMongoTemplate mongo, Sealing sealing, Clock clock) {
    this.mongo = mongo;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * What a record says about a person.
   *
   * @param sealed how they can be reached; null once they are erased
   */
  record Entry(String person, int partition, long offset, @Nullable Binary sealed) {}

  @Override
  public void afterSingletonsInstantiated() {
    var aDay = new IndexOptions().expireAfter(1L, TimeUnit.DAYS);
    mongo
        .getCollection(COLLECTION)
        .flatMap(contacts -> Mono.from(contacts.createIndex(Indexes.ascending(ERASED_AT), aDay)))
        .block();
  }

  /** One statement for all; what is older than what is known changes nothing. */
  Mono<Void> note(List<Entry> entries) {
    var updates = entries.stream().map(this::update).toList();
    return updates.isEmpty()
        ? Mono.empty()
        : mongo
            .getCollection(COLLECTION)
            .flatMap(contacts -> Mono.from(contacts.bulkWrite(updates, ANY_ORDER)))
            .then();
  }

  /** Empty for somebody who gave none or was erased. */
  Mono<ContactEvent.Changed> of(String person) {
    return mongo
        .getCollection(COLLECTION)
        .flatMap(contacts -> Mono.from(contacts.find(Filters.eq("_id", person)).first()))
        .mapNotNull(contact -> contact.get(SEALED, Binary.class))
        .map(secret -> sealing.open(person, secret.getData()));
  }

  private WriteModel<Document> update(Entry entry) {
    var secret = entry.sealed();
    var set = secret == null ? erased(entry) : known(entry, secret);
    return new UpdateOneModel<>(
        Filters.eq("_id", entry.person()), List.of(new Document("$set", set)), UPSERT);
  }

  private static Document known(Entry entry, Binary secret) {
    return position(entry)
        .append(SEALED, ifNewer(entry, secret, SEALED))
        .append(ERASED_AT, ifNewer(entry, "$$REMOVE", ERASED_AT));
  }

  private Document erased(Entry entry) {
    return position(entry)
        .append(SEALED, ifNewer(entry, "$$REMOVE", SEALED))
        .append(ERASED_AT, ifNewer(entry, Date.from(clock.instant()), ERASED_AT));
  }

  private static Document position(Entry entry) {
    return new Document("partition", ifNewer(entry, entry.partition(), "partition"))
        .append("offset", ifNewer(entry, entry.offset(), "offset"));
  }

  private static Document ifNewer(Entry entry, Object value, String field) {
    var elsewhere = new Document("$ne", List.of("$partition", entry.partition()));
    var behind = new Document("$lt", List.of("$offset", entry.offset()));
    var newer = new Document("$or", List.of(elsewhere, behind));
    return new Document("$cond", List.of(newer, value, "$" + field));
  }
}
