package org.wishlight.matching.kiosk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.matching.kiosk.HandedIn.Refused;
import org.wishlight.matching.kiosk.domain.Line;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that kiosks have handed in. */
@Component
class HandedInClaims {
  private final ReactiveMongoTemplate mongo;

  HandedInClaims(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Each line once: what is known stays as it came first. */
  Mono<Void> add(String day, List<Line> lines) {
    var bulk = mongo.bulkOps(BulkMode.UNORDERED, HandedIn.class);
    for (var line : lines) {
      bulk.upsert(
          query(where("_id").is(HandedIn.id(day, line.id()))),
          new Update()
              .setOnInsert("themeDay", day)
              .setOnInsert("line", line.id())
              .setOnInsert("wish", line.wish())
              .setOnInsert("volunteer", line.volunteer())
              .setOnInsert("at", line.at()));
    }
    return bulk.execute().then();
  }

  Flux<HandedIn> ofDay(String day) {
    return mongo.find(query(where("themeDay").is(day)), HandedIn.class);
  }

  Flux<HandedIn> among(String day, Collection<Line> lines) {
    var ids = lines.stream().map(line -> HandedIn.id(day, line.id())).toList();
    return mongo.find(query(where("_id").in(ids)), HandedIn.class);
  }

  Mono<Long> count(String day) {
    return mongo.count(query(where("themeDay").is(day)), HandedIn.class);
  }

  Mono<Void> grant(HandedIn line, String claim) {
    return write(line, new Update().set("claim", claim).unset("refused"));
  }

  Mono<Void> refuse(HandedIn line, Refused refused) {
    return write(line, new Update().set("refused", refused).unset("claim"));
  }

  private Mono<Void> write(HandedIn line, Update verdict) {
    return mongo.updateFirst(query(where("_id").is(line.id())), verdict, HandedIn.class).then();
  }
}
