package org.wishlight.intake.erasure;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.starter.outbox.Aggregates;
import org.wishlight.starter.outbox.HistoryEntry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The erased persons that are stored. */
@Component
class ErasedPeople implements SmartInitializingSingleton {
  private static final String WATCHED = "watched";

  private final ReactiveMongoTemplate mongo;
  private final Aggregates aggregates;

  ErasedPeople(ReactiveMongoTemplate mongo, Aggregates aggregates) {
    this.mongo = mongo;
    this.aggregates = aggregates;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var watched =
        new Index(WATCHED, Sort.Direction.ASC)
            .partial(PartialIndexFilter.of(where(WATCHED).is(true)));
    mongo.indexOps(ErasedPerson.class).createIndex(watched).block();
  }

  Mono<ErasedPerson> find(String person) {
    return mongo.findById(person, ErasedPerson.class);
  }

  /** Those whose erasure is not done, or was done a moment ago. */
  Flux<ErasedPerson> watched() {
    return mongo.find(query(where(WATCHED).is(true)), ErasedPerson.class);
  }

  /** Fails with a DuplicateKeyException if they were erased before. */
  Mono<ErasedPerson> insert(ErasedPerson erased) {
    return mongo.insert(erased);
  }

  /** Erased once more; empty if somebody else has just done so. */
  Mono<ErasedPerson> again(ErasedPerson before, ErasedPerson now, HistoryEntry entry) {
    var changes =
        new Update()
            .set("erasedAt", now.erasedAt())
            .set("by", now.by())
            .set("upTo", now.upTo())
            .set("wishes", now.wishes())
            .set("forgotten", now.forgotten())
            .set(WATCHED, true);
    return aggregates.advance(
        ErasedPerson.class, before.id(), before.version(), changes, List.of(entry));
  }

  /** What a service says, unless a later erasure has begun meanwhile. */
  Mono<Void> note(ErasedPerson erased, String service, ErasedPerson.Answer answer) {
    return mongo
        .updateFirst(
            unchanged(erased), Update.update("forgotten." + service, answer), ErasedPerson.class)
        .then();
  }

  Mono<Void> unwatch(ErasedPerson erased) {
    return mongo
        .updateFirst(unchanged(erased), new Update().unset(WATCHED), ErasedPerson.class)
        .then();
  }

  private static Query unchanged(ErasedPerson erased) {
    return query(where("_id").is(erased.id()).and("version").is(erased.version()));
  }
}
