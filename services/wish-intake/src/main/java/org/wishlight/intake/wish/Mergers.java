package org.wishlight.intake.wish;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishStatus;
import reactor.core.publisher.Mono;

/** What wishes remember of each other: kept beside their stories, which are events. */
@Component
class Mergers {
  private static final String ABSORBED = "absorbed";

  private final ReactiveMongoTemplate mongo;

  Mergers(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** False where the wish can no longer go on for others. */
  Mono<Boolean> absorb(String into, Absorbed absorbed) {
    var stays =
        where("_id")
            .is(into)
            .and("status")
            .nin(List.of(WishStatus.MERGED, WishStatus.WITHDRAWN))
            .and("wisher")
            .exists(true);
    return mongo
        .updateFirst(query(stays), new Update().push(ABSORBED, absorbed), WishDocument.class)
        .map(result -> result.getMatchedCount() == 1);
  }

  Mono<Void> release(String from, String wish, Instant at, String by) {
    var live = where("wish").is(wish).and("undoneAt").exists(false);
    var holds = where("_id").is(from).and(ABSORBED).elemMatch(live);
    var undone = new Update().set("absorbed.$.undoneAt", at).set("absorbed.$.undoneBy", by);
    return mongo.updateFirst(query(holds), undone, WishDocument.class).then();
  }

  Mono<Void> separate(WishDocument wish, Separated separated) {
    return mongo
        .updateFirst(
            query(where("_id").is(wish.id())),
            new Update().push("separated", separated),
            WishDocument.class)
        .then();
  }
}
