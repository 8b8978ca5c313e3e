package org.wishlight.intake.wish;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.intake.wish.domain.Progress;
import org.wishlight.intake.wish.domain.Wish;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.Aggregates;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The wishes that are stored. */
@Component
class Wishes {
  private final ReactiveMongoTemplate mongo;
  private final Aggregates aggregates;

  Wishes(ReactiveMongoTemplate mongo, Aggregates aggregates) {
    this.mongo = mongo;
    this.aggregates = aggregates;
  }

  /** Fails with 404 for what the caller may not see, as for what is not there. */
  Mono<WishDocument> get(String id, Caller caller) {
    return find(id)
        .filter(found -> caller.office() == null || caller.office().equals(found.office()))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("wish", id)));
  }

  Mono<WishDocument> find(String id) {
    return mongo.findById(id, WishDocument.class);
  }

  Mono<WishDocument> findRequested(String key) {
    return mongo.findOne(query(where("request.key").is(key)), WishDocument.class);
  }

  /** Newest first: ids are ordered by time. */
  Flux<WishDocument> list(WishFilter filter, PageRequest page) {
    var wanted =
        new Query(filter.criteria(page.after()))
            .with(Sort.by(Sort.Direction.DESC, "_id"))
            .limit(page.limit() + 1);
    return mongo.find(wanted, WishDocument.class);
  }

  /** Empty if it has moved on since it was read. */
  Mono<WishDocument> advance(WishDocument read, Wish wish, List<HistoryEntry> entries) {
    var changes =
        new Update()
            .set("description", wish.description())
            .set("review", wish.review())
            .set("status", wish.status());
    return aggregates.advance(WishDocument.class, unchanged(read), changes, entries);
  }

  /** False if it has moved on since it was read. */
  Mono<Boolean> follow(WishDocument read, Wish wish, Progress progress) {
    var changes = new Update().set("progress", progress).set("status", wish.status());
    return mongo
        .updateFirst(query(unchanged(read)), changes, WishDocument.class)
        .map(result -> result.getMatchedCount() == 1);
  }

  private static Criteria unchanged(WishDocument read) {
    var progress = read.progress();
    return where("_id")
        .is(read.id())
        .and("version")
        .is(read.version())
        .and("progress.version")
        .is(progress == null ? null : progress.version());
  }
}
