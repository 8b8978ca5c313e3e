package org.wishlight.matching.kiosk;

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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * One at a time decides about the lines of a theme day, whichever replica it is. Only the order
 * hangs on it: that nobody wins twice is the wall's own affair.
 */
@Component
class Turns {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final int LOOKS = 100;

  private final ReactiveMongoTemplate mongo;
  private final Clock clock;

  @Document("kioskTurns")
  record Turn(@Id String themeDay, Instant until) {}

  Turns(ReactiveMongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** Waits for its turn; 503 for who waits too long. */
  Mono<Void> inTurn(String day, Mono<Void> work) {
    return Mono.usingWhen(
        Mono.defer(() -> begin(day))
            .repeatWhenEmpty(again -> again.take(LOOKS).delayElements(LOOK_EVERY))
            .switchIfEmpty(Mono.error(Turns::busy)),
        turn -> work,
        turn -> end(day, turn));
  }

  private Mono<Instant> begin(String day) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var until = now.plus(LONGEST);
    var free = query(where("_id").is(day).and("until").lt(now));
    return mongo
        .upsert(free, Update.update("until", until), Turn.class)
        .map(written -> until)
        .onErrorResume(DuplicateKeyException.class, taken -> Mono.empty());
  }

  private Mono<Void> end(String day, Instant until) {
    var own = query(where("_id").is(day).and("until").is(until));
    return mongo.remove(own, Turn.class).then();
  }

  private static Refusal busy() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of("retryAfter", 1));
  }
}
