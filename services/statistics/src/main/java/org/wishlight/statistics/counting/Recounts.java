package org.wishlight.statistics.counting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.wishlight.statistics.counting.RecountState.Phase;
import reactor.core.publisher.Mono;

/** The last recount, which every replica can tell of; one runs at a time. */
@Repository
class Recounts {
  private static final Duration SILENT = Duration.ofMinutes(3);

  private final ReactiveMongoTemplate mongo;

  Recounts(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  Mono<RecountState> last() {
    return mongo.findById(RecountState.LAST, RecountState.class);
  }

  /** Whether nothing else was running. */
  Mono<Boolean> begin(RecountState state) {
    var over =
        new Criteria()
            .orOperator(
                where("phase").ne(Phase.RUNNING),
                where("aliveAt").lt(state.startedAt().minus(SILENT)));
    var last = query(where("_id").is(RecountState.LAST).andOperator(over));
    return mongo
        .upsert(last, all(state), RecountState.class)
        .thenReturn(true)
        .onErrorResume(DuplicateKeyException.class, _ -> Mono.just(false));
  }

  /** Fails where another recount has taken its place. */
  Mono<Void> store(RecountState state) {
    var own = query(where("_id").is(RecountState.LAST).and("run").is(state.run()));
    return mongo
        .updateFirst(own, all(state), RecountState.class)
        .filter(result -> result.getMatchedCount() == 1)
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("another recount runs")))
        .then();
  }

  private Update all(RecountState state) {
    var fields = new Document();
    mongo.getConverter().write(state, fields);
    fields.remove("_id");
    fields.put("failure", state.failure());
    return Update.fromDocument(new Document("$set", fields));
  }
}
