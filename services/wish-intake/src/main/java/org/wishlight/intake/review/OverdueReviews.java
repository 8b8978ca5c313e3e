package org.wishlight.intake.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Deadline;
import org.wishlight.intake.wish.WishDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts each deadline that a review has missed, once over all replicas: the wish remembers which
 * one was counted, and with a new deadline it may miss that one too.
 */
@Component
class OverdueReviews {
  private static final int MOST = 500;
  private static final String COUNTED = "reviewMissed";

  private final ReactiveMongoTemplate mongo;
  private final Counter missed;
  private final Clock clock;

  OverdueReviews(ReactiveMongoTemplate mongo, MeterRegistry meters, Clock clock) {
    this.mongo = mongo;
    this.missed = meters.counter("wishlight.deadlines.missed", "deadline", Deadline.REVIEW.name());
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${wishlight.reviews.sweep-every:5s}")
  Mono<Void> sweep() {
    return Flux.defer(this::uncounted).concatMap(this::count).then();
  }

  private Flux<Document> uncounted() {
    var wanted =
        new Document(ReviewQueue.STATUS, new Document("$in", ReviewQueue.WAITING))
            .append(ReviewQueue.DUE, new Document("$lt", Date.from(clock.instant())))
            .append("$expr", new Document("$ne", List.of("$" + COUNTED, "$" + ReviewQueue.DUE)));
    var fields = new Document(ReviewQueue.DUE, 1);
    return mongo
        .find(new BasicQuery(wanted, fields).limit(MOST), Document.class, collection())
        .cast(Document.class);
  }

  private Mono<Void> count(Document wish) {
    var due = wish.getEmbedded(List.of("review", "nextActionAt"), Date.class);
    var unchanged =
        where("_id")
            .is(wish.get("_id"))
            .and(ReviewQueue.STATUS)
            .in(ReviewQueue.WAITING)
            .and(ReviewQueue.DUE)
            .is(due)
            .and(COUNTED)
            .ne(due);
    return mongo
        .updateFirst(query(unchanged), Update.update(COUNTED, due), collection())
        .filter(result -> result.getModifiedCount() == 1)
        .doOnNext(counted -> missed.increment())
        .then();
  }

  private String collection() {
    return mongo.getCollectionName(WishDocument.class);
  }
}
