package org.wishlight.notification.contact;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.notification.erasure.Forgetting;
import reactor.core.publisher.Mono;

/** Contacts of erased persons; the last to go, since they say which account is whose. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ForgottenContacts implements Forgetting {
  private final ReactiveMongoTemplate mongo;

  ForgottenContacts(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public String what() {
    return "contacts";
  }

  @Override
  public Mono<Long> forget(String person, Instant until) {
    var present = and(eq("_id", person), exists("sealed"), lte("time", Date.from(until)));
    var nothing =
        combine(
            unset("sealed"),
            unset("account"),
            unset("office"),
            unset("time"),
            currentDate("erasedAt"));
    return mongo
        .getCollection(ContactBook.COLLECTION)
        .flatMap(contacts -> Mono.from(contacts.updateOne(present, nothing)))
        .map(UpdateResult::getModifiedCount);
  }
}
