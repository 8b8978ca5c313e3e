package org.wishlight.intake.similar;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.intake.impression.Impressions;
import org.wishlight.intake.sense.Senses;
import reactor.core.publisher.Mono;

/**
 * Remembers wishes in the background, oldest first: some a second, by one replica at a time, and
 * none while somebody waits for a sense. What is asked for sooner is remembered then.
 */
@Component
class CatchingUp {
  private static final String POSITIONS = "positions";
  private static final String IMPRESSIONS = "impressions";
  private static final int AT_A_TIME = 16;
  private static final Duration TURN = Duration.ofMillis(900);

  /** Younger ones may still be on their way into the database, in another order. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final ReactiveMongoTemplate mongo;
  private final Remembering remembering;
  private final Senses senses;
  private final Clock clock;

  CatchingUp(ReactiveMongoTemplate mongo, Remembering remembering, Senses senses, Clock clock) {
    this.mongo = mongo;
    this.remembering = remembering;
    this.senses = senses;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${wishlight.impressions.catch-up-every:1s}")
  Mono<Void> catchUp() {
    return Mono.fromSupplier(() -> senses.isReady() && !senses.isBusy())
        .filter(free -> free)
        .flatMap(free -> turn())
        .flatMap(this::behind);
  }

  /** Where to go on; empty where another replica has had this turn. */
  private Mono<String> turn() {
    var now = clock.instant();
    var free = where("_id").is(IMPRESSIONS).and("at").lt(now.minus(TURN));
    var taken =
        Update.update("at", Date.from(now))
            .setOnInsert("last", Impressions.firstIdOf(now.minus(Impressions.KEPT)));
    return mongo
        .findAndModify(
            query(free),
            taken,
            FindAndModifyOptions.options().upsert(true).returnNew(true),
            Document.class,
            POSITIONS)
        .map(position -> position.getString("last"))
        .onErrorResume(DuplicateKeyException.class, others -> Mono.empty());
  }

  private Mono<Void> behind(String last) {
    var settled = Impressions.firstIdOf(clock.instant().minus(SETTLED));
    return remembering
        .ids(where("_id").gt(last).lt(settled), Direction.ASC, AT_A_TIME)
        .filter(wishes -> !wishes.isEmpty())
        .delayUntil(remembering::complete)
        .flatMap(this::advance);
  }

  private Mono<Void> advance(List<String> done) {
    return mongo
        .updateFirst(
            query(where("_id").is(IMPRESSIONS)),
            new Update().max("last", done.getLast()),
            POSITIONS)
        .then();
  }
}
