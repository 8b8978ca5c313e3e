package org.wishlight.matching.round;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.matching.round.Areas.Waiting;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which areas have a round now, and that one replica alone holds it: whoever moves the date of an
 * area's last round from what everybody has read.
 */
@Component
class Schedule {
  /** So long events may be on their way. */
  private static final Duration BEHIND = Duration.ofSeconds(10);

  private final ReactiveMongoTemplate mongo;
  private final RoundsProperties properties;
  private final Clock clock;

  /** When an area's last round began. */
  @Document("rounds")
  record Held(@Id String area, Instant at) {}

  Schedule(ReactiveMongoTemplate mongo, RoundsProperties properties, Clock clock) {
    this.mongo = mongo;
    this.properties = properties;
    this.clock = clock;
  }

  /** Those areas whose round is this replica's to hold. */
  Flux<Area> take(Flux<Waiting> waiting) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return mongo
        .findAll(Held.class)
        .collectMap(Held::area, Held::at)
        .flatMapMany(held -> waiting.filterWhen(one -> take(one, held, now)).map(Waiting::area));
  }

  private Mono<Boolean> take(Waiting waiting, Map<String, Instant> held, Instant now) {
    var area = waiting.area().id();
    var last = held.get(area);
    if (last == null) {
      return mongo
          .insert(new Held(area, now))
          .map(first -> true)
          .onErrorResume(DuplicateKeyException.class, taken -> Mono.just(false));
    }
    return isDue(last, waiting.changedAt(), now)
        ? mongo
            .updateFirst(
                query(where("_id").is(area).and("at").is(last)),
                Update.update("at", now),
                Held.class)
            .map(moved -> moved.getModifiedCount() == 1)
        : Mono.just(false);
  }

  private boolean isDue(Instant last, Instant changed, Instant now) {
    return !last.plus(properties.every()).isAfter(now) || changed.plus(BEHIND).isAfter(last);
  }
}
