package org.wishlight.notification.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Updates;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.notification.erasure.Forgetting;
import org.wishlight.notification.notice.domain.Facts;
import org.wishlight.notification.wish.ForgottenWishes;
import reactor.core.publisher.Mono;

/**
 * What erased persons were told. Others keep their notices about the persons' wishes, without what
 * somebody typed as a reason.
 */
@Component
@Order(2)
class ForgottenNotices implements Forgetting {
  static final String REASON = "facts." + Facts.REASON;

  private final ReactiveMongoTemplate mongo;
  private final ForgottenWishes wishes;

  ForgottenNotices(ReactiveMongoTemplate mongo, ForgottenWishes wishes) {
    this.mongo = mongo;
    this.wishes = wishes;
  }

  @Override
  public String what() {
    return "notices";
  }

  @Override
  public Mono<Long> forget(String person, Instant until) {
    return mongo
        .getCollection(NoticeBook.COLLECTION)
        .flatMap(
            notices -> wishes.of(person).flatMap(gone -> forget(notices, person, until, gone)));
  }

  private static Mono<Long> forget(
      MongoCollection<Document> notices, String person, Instant until, Collection<String> wishes) {
    var early = or(lte("at", Date.from(until)), in("wish", wishes));
    var typed = and(in("wish", wishes), exists(REASON));
    return Mono.from(notices.updateMany(typed, Updates.unset(REASON)))
        .then(Mono.from(notices.deleteMany(and(eq("recipient", person), early))))
        .map(DeleteResult::getDeletedCount);
  }
}
