package org.wishlight.notification.contact;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.starter.privacy.Seal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How people can be reached, sealed, and which of them are one account's. */
@Component
public class ContactBook implements SmartInitializingSingleton {
  static final String COLLECTION = "contacts";
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final ReactiveMongoTemplate mongo;
  private final Seal seal;
  private final Accounts accounts;

  ContactBook(ReactiveMongoTemplate mongo, Seal seal, Accounts accounts) {
    this.mongo = mongo;
    this.seal = seal;
    this.accounts = accounts;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var aDay = new IndexOptions().expireAfter(1L, TimeUnit.DAYS);
    var given = new IndexOptions().partialFilterExpression(exists("account"));
    var indexes =
        List.of(
            new IndexModel(Indexes.ascending("erasedAt"), aDay),
            new IndexModel(Indexes.ascending("account"), given));
    mongo
        .getCollection(COLLECTION)
        .flatMapMany(contacts -> contacts.createIndexes(indexes))
        .blockLast();
  }

  /** One statement for all; what is older than what is known changes nothing. */
  Mono<Void> note(List<Contact> contacts) {
    var updates = contacts.stream().map(ContactUpdates::of).toList();
    return updates.isEmpty()
        ? Mono.empty()
        : mongo
            .getCollection(COLLECTION)
            .flatMap(all -> Mono.from(all.bulkWrite(updates, ANY_ORDER)))
            .then();
  }

  /** Empty for somebody who gave none or was erased. */
  Mono<ContactEvent.Changed> of(String person) {
    return find(eq("_id", person))
        .next()
        .mapNotNull(contact -> contact.get("sealed", Binary.class))
        .map(secret -> seal.open(secret, ContactEvent.Changed.class, purpose(person)));
  }

  Binary seal(String person, ContactEvent.Changed contact) {
    return seal.seal(contact, purpose(person));
  }

  /** The persons of one office who log in with this account: a wisher, a volunteer, both. */
  public Mono<Set<String>> personsOf(String account, String office) {
    return find(and(eq("account", accounts.pseudonym(account)), eq("office", office)))
        .map(contact -> contact.getString("_id"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The pseudonym of the account with which a person of this office logs in, if they do. */
  public Mono<String> accountOf(String person, String office) {
    return find(and(eq("_id", person), eq("office", office)))
        .next()
        .mapNotNull(contact -> contact.getString("account"));
  }

  /** The same of whoever is to be forgotten, unless they have come back since. */
  public Mono<String> accountOf(String person, Instant until) {
    return find(and(eq("_id", person), lte("time", Date.from(until))))
        .next()
        .mapNotNull(contact -> contact.getString("account"));
  }

  /** Those who can be reached now. */
  public Mono<Set<String>> known(Collection<String> persons) {
    return find(and(in("_id", persons), exists("sealed")))
        .map(contact -> contact.getString("_id"))
        .collect(Collectors.toUnmodifiableSet());
  }

  static String purpose(String person) {
    return "notification|contacts|" + person;
  }

  private Flux<Document> find(Bson wanted) {
    return mongo
        .getCollection(COLLECTION)
        .flatMapMany(contacts -> Flux.from(contacts.find(wanted)));
  }
}
