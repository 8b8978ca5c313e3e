package org.wishlight.notification.wish;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
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
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.notification.erasure.Forgetting;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Wishes of erased persons, without their texts; the first to go, since the notices about them are
 * found by them.
 */
@Component
@Order(1)
public class ForgottenWishes implements Forgetting, SmartInitializingSingleton {
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

  /** Those of them that are forgotten. */
  public Mono<Set<String>> among(Collection<String> wishes) {
    return ids(and(in("_id", wishes), eq(FORGOTTEN, true)));
  }

  /** All that went with this wisher. */
  public Mono<Set<String>> of(String wisher) {
    return ids(and(eq(WISHER, wisher), eq(FORGOTTEN, true)));
  }

  private Mono<Set<String>> ids(Bson wanted) {
    return mongo
        .getCollection(WishTexts.COLLECTION)
        .flatMapMany(wishes -> Flux.from(wishes.find(wanted).projection(include("_id"))))
        .map(wish -> wish.getString("_id"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
