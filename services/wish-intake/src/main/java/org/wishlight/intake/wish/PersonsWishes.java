package org.wishlight.intake.wish;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.observability.Restored;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All wishes of one person; those of an erasure are the ones up to an id, for whatever is filed
 * later is a new consent.
 */
@Component
public class PersonsWishes {
  private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "_id");

  private final ReactiveMongoTemplate mongo;
  private final Wishes wishes;
  private final Recording recording;
  private final Figures figures;
  private final Traces traces;
  private final Clock clock;

  PersonsWishes(
      ReactiveMongoTemplate mongo,
      Wishes wishes,
      Recording recording,
      Figures figures,
      Traces traces,
      Clock clock) {
    this.mongo = mongo;
    this.wishes = wishes;
    this.recording = recording;
    this.figures = figures;
    this.traces = traces;
    this.clock = clock;
  }

  /** The newest that the caller reaches; 404 or 403 where there is none. */
  public Mono<WishDocument> newest(String person, Caller caller) {
    return mongo
        .findOne(Tenancy.query(of(person), caller).with(NEWEST_FIRST), WishDocument.class)
        .switchIfEmpty(
            Mono.defer(() -> newest(person))
                .doOnNext(found -> Tenancy.check(found, "person", person, caller)))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("person", person)));
  }

  /**
   * The newest wish of everybody else with the same name and phone: the same person, who has filed
   * for themselves or was filed for.
   */
  public Flux<WishDocument> newestOfNamesakes(WishDocument wish) {
    var namesake = Objects.requireNonNullElse(wish.namesake(), wish.person());
    var same = new Criteria().orOperator(of(namesake), where("namesake").is(namesake));
    var others = new Criteria().andOperator(same, where("person").ne(wish.person()));
    return mongo
        .findDistinct(query(others), "person", WishDocument.class, String.class)
        .concatMap(this::newest);
  }

  /** Where the story ends that an erasure at this time is about, whatever other clocks say. */
  public Mono<String> end(String person, Instant now) {
    var last = new UUID(now.toEpochMilli() << 16 | 0xFFFF, -1).toString();
    return newest(person)
        .map(newest -> newest.id().compareTo(last) > 0 ? newest.id() : last)
        .defaultIfEmpty(last);
  }

  public Mono<Long> count(String person, String upTo) {
    return mongo.count(query(of(person).and("_id").lte(upTo)), WishDocument.class);
  }

  public Mono<Boolean> hasLater(String person, String than) {
    return mongo.exists(query(of(person).and("_id").gt(than)), WishDocument.class);
  }

  public Mono<Boolean> hasUnforgotten(String person, String upTo) {
    return mongo.exists(query(unforgotten(person, upTo)), WishDocument.class);
  }

  /** Takes the person out of each of them; what is done already is not done again. */
  public Mono<Void> forget(String person, String upTo, String by) {
    return mongo
        .find(query(unforgotten(person, upTo)), WishDocument.class)
        .concatMap(wish -> forget(wish.id(), by))
        .then();
  }

  private Mono<Boolean> forget(String wish, String by) {
    return wishes
        .find(wish)
        .flatMap(read -> Restored.defer(() -> emptied(read, by)))
        .delayUntil(emptied -> traces.forget(emptied.id()))
        .flatMap(this::redacted)
        .filter(done -> done)
        .repeatWhenEmpty(lost -> lost);
  }

  private Mono<WishDocument> emptied(WishDocument read, String by) {
    var before = read.wish();
    var step = before.forget();
    var entries = recording.entries(step, read.version(), by, clock.instant().truncatedTo(MILLIS));
    return wishes
        .forget(read, step.wish(), entries)
        .doOnNext(stored -> figures.changed(before, step.wish()));
  }

  private Mono<Boolean> redacted(WishDocument emptied) {
    var changes = Redaction.of(emptied.history()).set("forgottenAt", clock.instant());
    var unchanged = where("_id").is(emptied.id()).and("version").is(emptied.version());
    return mongo
        .updateFirst(query(unchanged), changes, WishDocument.COLLECTION)
        .map(result -> result.getMatchedCount() == 1);
  }

  private Mono<WishDocument> newest(String person) {
    return mongo.findOne(query(of(person)).with(NEWEST_FIRST), WishDocument.class);
  }

  private static Criteria unforgotten(String person, String upTo) {
    return of(person).and("_id").lte(upTo).and("forgottenAt").exists(false);
  }

  private static Criteria of(String person) {
    return where("person").is(person);
  }
}
