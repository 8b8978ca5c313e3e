package org.wishlight.intake.wish;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.intake.search.Terms;
import org.wishlight.intake.wish.domain.Forgotten;
import org.wishlight.intake.wish.domain.Progress;
import org.wishlight.intake.wish.domain.Wish;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.Aggregates;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The wishes that are stored. */
@Component
public class Wishes {
  private static final String WISH = "wish";
  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

  private final ReactiveMongoTemplate mongo;
  private final Tenancy tenancy;
  private final Aggregates aggregates;

  Wishes(ReactiveMongoTemplate mongo, Tenancy tenancy, Aggregates aggregates) {
    this.mongo = mongo;
    this.tenancy = tenancy;
    this.aggregates = aggregates;
  }

  /** Fails with 404 or 403 for what the caller does not reach. */
  public Mono<WishDocument> get(String id, Caller caller) {
    return tenancy.get(WishDocument.class, WISH, id, caller);
  }

  /** The same, but who holds the wish reaches it too. */
  public Mono<WishDocument> getOrHeld(String id, Caller caller) {
    return find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound(WISH, id)))
        .doOnNext(
            found -> {
              if (!found.isHeldBy(caller)) {
                Tenancy.check(found, WISH, id, caller);
              }
            });
  }

  public Mono<WishDocument> find(String id) {
    return mongo.findById(id, WishDocument.class);
  }

  Mono<WishDocument> findRequested(String key) {
    return mongo.findOne(query(where("request.key").is(key)), WishDocument.class);
  }

  /** Newest first: ids are ordered by time. */
  Flux<WishDocument> list(WishFilter filter, PageRequest page, Caller caller) {
    var wanted =
        Tenancy.query(filter.criteria(page.after()), caller)
            .with(Sort.by(Sort.Direction.DESC, "_id"))
            .limit(page.limit() + 1);
    return mongo.find(wanted, WishDocument.class);
  }

  /** Empty if it has moved on since it was read. */
  Mono<WishDocument> advance(WishDocument read, Wish wish, List<HistoryEntry> entries) {
    var changes =
        new Update()
            .set("description", wish.description())
            .set(Terms.FIELD, Terms.of(wish.description().text()))
            .set("review", wish.review())
            .set("status", wish.status());
    if (!wish.description().text().equals(read.description().text())) {
      changes.unset("candidates");
    }
    if (!Objects.equals(wish.progress(), read.progress())) {
      changes.set("progress", wish.progress());
    }
    return aggregates.advance(WishDocument.class, unchanged(read), changes, entries);
  }

  /** Leaves nothing that tells whose it is; empty if it has moved on since it was read. */
  Mono<WishDocument> forget(WishDocument read, Wish wish, List<HistoryEntry> entries) {
    var changes =
        new Update()
            .set("description", wish.description())
            .set("review", wish.review())
            .set("status", wish.status())
            .set(Terms.FIELD, List.of())
            .unset("wisher")
            .unset("account")
            .unset("separated");
    if (read.request() != null) {
      changes.set("request.fingerprint", Forgotten.WORDS);
    }
    return entries.isEmpty()
        ? mongo.findAndModify(query(unchanged(read)), changes, NEW, WishDocument.class)
        : aggregates.advance(WishDocument.class, unchanged(read), changes, entries);
  }

  /** False if it has moved on since it was read. */
  Mono<Boolean> follow(WishDocument read, Wish wish, Progress progress) {
    var changes = new Update().set("progress", progress).set("status", wish.status());
    return mongo
        .updateFirst(query(unchanged(read)), changes, WishDocument.class)
        .map(result -> result.getMatchedCount() == 1);
  }

  static Criteria unchanged(WishDocument read) {
    var progress = read.progress();
    return where("_id")
        .is(read.id())
        .and("version")
        .is(read.version())
        .and("progress.version")
        .is(progress == null ? null : progress.version());
  }
}
