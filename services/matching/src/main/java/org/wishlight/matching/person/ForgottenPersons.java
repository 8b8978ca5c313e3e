package org.wishlight.matching.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent.PersonForgotten;
import org.wishlight.matching.Attempts;
import org.wishlight.starter.outbox.Aggregates;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.HistoryEntry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody who was forgotten; each erasure is said once, however often it is asked for. */
@Component
public class ForgottenPersons {
  private final ReactiveMongoTemplate mongo;
  private final Aggregates aggregates;
  private final EventRecorder recorder;
  private final Clock clock;

  ForgottenPersons(
      ReactiveMongoTemplate mongo, Aggregates aggregates, EventRecorder recorder, Clock clock) {
    this.mongo = mongo;
    this.aggregates = aggregates;
    this.recorder = recorder;
    this.clock = clock;
  }

  public Flux<Forgotten> among(Collection<String> persons) {
    return mongo.find(query(where("_id").in(persons)), Forgotten.class);
  }

  /** Whether this erasure was carried out before. */
  public Mono<Boolean> hasSeen(Erasure erasure) {
    return find(erasure).map(found -> found.erasure() >= erasure.version()).defaultIfEmpty(false);
  }

  /** Says what was forgotten, unless that was said. */
  public Mono<Void> say(Erasure erasure, PersonForgotten event) {
    return Attempts.at(
            erasure.person(),
            () ->
                find(erasure)
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .flatMap(seen -> attempt(seen, erasure, event)))
        .then();
  }

  private Mono<Forgotten> attempt(
      Optional<Forgotten> seen, Erasure erasure, PersonForgotten event) {
    if (seen.isEmpty()) {
      return insert(erasure, entry(erasure, 1, event));
    }
    var known = seen.get();
    return known.erasure() >= erasure.version()
        ? Mono.just(known)
        : again(known, erasure, entry(erasure, known.version() + 1, event));
  }

  private Mono<Forgotten> insert(Erasure erasure, HistoryEntry entry) {
    var first = new Forgotten(erasure.person(), 1, erasure.version(), erasure.at(), List.of(entry));
    return mongo.insert(first).onErrorResume(DuplicateKeyException.class, known -> Mono.empty());
  }

  private Mono<Forgotten> again(Forgotten known, Erasure erasure, HistoryEntry entry) {
    var update = new Update().set("erasure", erasure.version()).set("at", erasure.at());
    return aggregates.advance(
        Forgotten.class, known.person(), known.version(), update, List.of(entry));
  }

  private HistoryEntry entry(Erasure erasure, long version, PersonForgotten event) {
    return recorder.entry(erasure.story(), version, event, erasure.actor(), clock.instant());
  }

  private Mono<Forgotten> find(Erasure erasure) {
    return mongo.findById(erasure.person(), Forgotten.class);
  }
}
