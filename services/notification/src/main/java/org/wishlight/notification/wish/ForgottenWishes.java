package org.wishlight.notification.wish;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.wishlight.notification.wish.WishTexts.FORGOTTEN;
import static org.wishlight.notification.wish.WishTexts.TEXT;
import static org.wishlight.notification.wish.WishTexts.TIME;
import static org.wishlight.notification.wish.WishTexts.WISHER;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.notification.erasure.Forgetting;
import reactor.core.publisher.Mono;

/**
 * Wishes of erased persons, without their texts; the first to go, since the notices about them are
 * found by them.
 */
@Component
@Order(1)
class ForgottenWishes implements Forgetting, SmartInitializingSingleton {
  private final ReactiveMongoTemplate mongo;

  ForgottenWishes(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mongo
        .getCollection(WishTexts.COLLECTION)
        .flatMap(wishes -> Mono.from(wishes.createIndex(Indexes.ascending(WISHER))))
        .block();
  }

  @Override
  public String what() {
    return "wishes";
  }

  @Override
  public Mono<Long> forget(String person, Instant until) {
    var theirs = and(eq(WISHER, person), lte(TIME, Date.from(until)), ne(FORGOTTEN, true));
    return mongo
        .getCollection(WishTexts.COLLECTION)
        .flatMap(
            wishes ->
                Mono.from(wishes.updateMany(theirs, combine(unset(TEXT), set(FORGOTTEN, true)))))
        .map(UpdateResult::getModifiedCount);
  }
}
