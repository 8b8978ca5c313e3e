package org.wishlight.intake.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The faults of all bad rows, kept as long as their file. */
@Component
class Rejections {
  private static final int AT_A_TIME = 4;

  private final ReactiveMongoTemplate mongo;

  Rejections(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  Mono<Void> note(ImportDocument running, List<RowFault> faults, Instant until) {
    if (faults.isEmpty()) {
      return Mono.empty();
    }
    var update =
        new Update()
            .set("importId", running.id())
            .set("after", running.position())
            .set("faults", faults)
            .set("expiresAt", until);
    var id = RejectedRows.id(running.id(), running.position());
    return mongo.upsert(query(where("_id").is(id)), update, RejectedRows.class).then();
  }

  /** In the order of the rows. */
  Flux<RowFault> of(String importId) {
    var all =
        query(where("importId").is(importId)).with(Sort.by("after")).cursorBatchSize(AT_A_TIME);
    return mongo.find(all, RejectedRows.class).concatMapIterable(RejectedRows::faults, AT_A_TIME);
  }

  Mono<Void> keepUntil(String importId, Instant until) {
    return mongo
        .updateMulti(
            query(where("importId").is(importId)),
            Update.update("expiresAt", until),
            RejectedRows.class)
        .then();
  }
}
