package org.wishlight.notification.preference;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.DeleteResult;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.wishlight.notification.contact.ContactBook;
import org.wishlight.notification.erasure.Forgetting;
import org.wishlight.notification.recipient.Whose;
import reactor.core.publisher.Mono;

/** What erased persons preferred, themselves or by their account. */
@Component
@Order(3)
class ForgottenPreferences implements Forgetting {
  private final ReactiveMongoTemplate mongo;
  private final ContactBook contacts;

  ForgottenPreferences(ReactiveMongoTemplate mongo, ContactBook contacts) {
    this.mongo = mongo;
    this.contacts = contacts;
  }

  @Override
  public String what() {
    return "preferences";
  }

  @Override
  public Mono<Long> forget(String person, Instant until) {
    var own = where("_id").regex("^" + Pattern.quote(Whose.preferencesOf(person)));
    return contacts
        .accountOf(person, until)
        .map(Whose::preferenceOf)
        .map(account -> new Criteria().orOperator(own, where("_id").is(account)))
        .defaultIfEmpty(own)
        .flatMap(preferences -> mongo.remove(query(preferences), Preference.class))
        .map(DeleteResult::getDeletedCount);
  }
}
