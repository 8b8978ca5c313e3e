package org.wishlight.intake.sorting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishDescription;
import reactor.core.publisher.Mono;

/** The officers' corrections, which every replica learns from. */
@Component
public class Corrections implements SmartInitializingSingleton {
  private static final int MOST = 5_000;
  private static final String AT = "at";

  private final ReactiveMongoTemplate mongo;
  private final Clock clock;

  Corrections(ReactiveMongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mongo.indexOps(CorrectedWish.class).createIndex(new Index(AT, Direction.DESC)).block();
  }

  public Mono<Void> note(String wish, WishDescription decided) {
    var correction =
        new Update()
            .set("text", decided.text())
            .set("category", decided.category())
            .set("kind", decided.kind())
            .set(AT, clock.instant());
    return mongo.upsert(query(where("_id").is(wish)), correction, CorrectedWish.class).then();
  }

  public Mono<Void> forget(String wish) {
    return mongo.remove(query(where("_id").is(wish)), CorrectedWish.class).then();
  }

  /** What changes whenever one comes, changes or goes. */
  Mono<String> state() {
    var newest = new Query().with(Sort.by(Direction.DESC, AT)).limit(1);
    return mongo
        .estimatedCount(CorrectedWish.class)
        .zipWith(
            mongo
                .findOne(newest, CorrectedWish.class)
                .map(CorrectedWish::toString)
                .defaultIfEmpty(""),
            (count, last) -> count + last);
  }

  /** The newest last. */
  Mono<List<CorrectedWish>> all() {
    return mongo
        .find(new Query().with(Sort.by(Direction.DESC, AT)).limit(MOST), CorrectedWish.class)
        .collectList()
        .doOnNext(Collections::reverse);
  }
}
