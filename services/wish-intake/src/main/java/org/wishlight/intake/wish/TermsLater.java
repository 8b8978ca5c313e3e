package org.wishlight.intake.wish;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.intake.search.Terms;
import reactor.core.publisher.Mono;

/** Makes wishes findable that were stored by versions that knew no terms, also by those beside. */
@Component
class TermsLater {
  private static final int AT_A_TIME = 500;
  private static final Duration STILL_UNDER_WAY = Duration.ofMinutes(10);

  private final ReactiveMongoTemplate mongo;
  private final Clock clock;
  private volatile String from = "";

  TermsLater(ReactiveMongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** All of them once, then only those that are new. */
  @Scheduled(fixedDelayString = "${wishlight.search.look-every:60s}")
  Mono<Void> complete() {
    var begun = clock.instant().minus(STILL_UNDER_WAY);
    return some()
        .repeat()
        .takeWhile(found -> found == AT_A_TIME)
        .then(Mono.fromRunnable(() -> from = new UUID(begun.toEpochMilli() << 16, 0).toString()));
  }

  private Mono<Integer> some() {
    return mongo
        .find(without(), Document.class, WishDocument.COLLECTION)
        .concatMap(this::store)
        .count()
        .map(Long::intValue);
  }

  /** What was amended meanwhile has its terms. */
  private Mono<Boolean> store(Document wish) {
    var text = wish.get("description", Document.class).getString("text");
    var unchanged = where("_id").is(wish.getString("_id")).and(Terms.FIELD).exists(false);
    var terms = Update.update(Terms.FIELD, Terms.of(text));
    return mongo.updateFirst(query(unchanged), terms, WishDocument.COLLECTION).thenReturn(true);
  }

  private Query without() {
    var query = query(where("_id").gte(from).and(Terms.FIELD).exists(false));
    query.fields().include("description.text");
    return query.with(Sort.by("_id")).limit(AT_A_TIME);
  }
}
