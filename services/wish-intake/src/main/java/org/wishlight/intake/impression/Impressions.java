package org.wishlight.intake.impression;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The impressions of a year's wishes. */
@Component
public class Impressions implements SmartInitializingSingleton {
  public static final Duration KEPT = Duration.ofDays(365);

  private static final int MOST_OF_A_HOUSEHOLD = 50;
  private static final int MOST_NEARBY = 100;
  private static final int MOST_ELSEWHERE = 50;
  private static final String ID = "_id";
  private static final String TAGS = "tags";
  private static final String NEIGHBORHOOD = "neighborhood";
  private static final String OFFICE = "office";
  private static final String HOUSEHOLD = "household";
  private static final String FILED_AT = "filedAt";
  private static final Sort NEWEST_FIRST = Sort.by(Direction.DESC, ID);

  private final ReactiveMongoTemplate mongo;

  Impressions(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var indexes = mongo.indexOps(Impression.class);
    Flux.just(
            newestFirst(new Index(HOUSEHOLD, Direction.ASC)),
            newestFirst(new Index(NEIGHBORHOOD, Direction.ASC).on(TAGS, Direction.ASC)),
            newestFirst(new Index(NEIGHBORHOOD, Direction.ASC)),
            newestFirst(new Index(OFFICE, Direction.ASC).on(TAGS, Direction.ASC)),
            new Index(FILED_AT, Direction.ASC).expire(KEPT.plusDays(1)))
        .concatMap(indexes::createIndex)
        .then()
        .block();
  }

  public Mono<Impression> find(String wish) {
    return mongo.findById(wish, Impression.class);
  }

  public Mono<Impression> put(Impression impression) {
    var document = new Document();
    mongo.getConverter().write(impression, document);
    document.remove(ID);
    document.remove("_class");
    var update = new Update();
    document.forEach(update::set);
    return mongo
        .upsert(query(where(ID).is(impression.id())), update, Impression.class)
        .thenReturn(impression);
  }

  /** Of an erased person's wish, or of one that says something else now. */
  public Mono<Void> forget(String wish) {
    return mongo.remove(query(where(ID).is(wish)), Impression.class).then();
  }

  /** Those of {@code wishes} of which there is none. */
  public Mono<Set<String>> missing(Collection<String> wishes) {
    var known = query(where(ID).in(wishes));
    known.fields().include(ID);
    return mongo
        .find(known, Document.class, mongo.getCollectionName(Impression.class))
        .map(found -> found.getString(ID))
        .collectList()
        .map(
            found -> {
              var missing = new LinkedHashSet<>(wishes);
              missing.removeAll(found);
              return missing;
            });
  }

  /** At most 200: of the household, then of the neighbourhood, then of the office. */
  public Flux<Impression> near(Impression wish, boolean alsoElsewhere) {
    var needs = where(TAGS).in(wish.tags());
    var household = newest(where(HOUSEHOLD).in(wish.household()), wish, MOST_OF_A_HOUSEHOLD);
    var nearby = newest(needs.and(NEIGHBORHOOD).is(wish.neighborhood()), wish, MOST_NEARBY);
    var elsewhere =
        alsoElsewhere
            ? newest(
                where(TAGS).in(wish.tags()).and(OFFICE).is(wish.office()), wish, MOST_ELSEWHERE)
            : Flux.<Impression>empty();
    return Flux.concat(household, nearby, elsewhere)
        .filter(found -> !found.id().equals(wish.id()))
        .distinct(Impression::id);
  }

  /** The newest of some neighbourhoods. */
  public Flux<Impression> newest(Collection<String> neighborhoods, int most) {
    return mongo.find(
        query(where(NEIGHBORHOOD).in(neighborhoods)).with(NEWEST_FIRST).limit(most),
        Impression.class);
  }

  public Flux<Impression> all(Collection<String> wishes) {
    return mongo.find(query(where(ID).in(wishes)), Impression.class);
  }

  private Flux<Impression> newest(Criteria wanted, Impression wish, int most) {
    var office = where(OFFICE).is(wish.office());
    var year = where(ID).gt(firstIdOf(wish.filedAt().minus(KEPT)));
    return mongo.find(
        query(new Criteria().andOperator(List.of(wanted, office, year)))
            .with(NEWEST_FIRST)
            .limit(most),
        Impression.class);
  }

  /** Wishes are numbered by time: the first 48 bits are the millisecond. */
  public static String firstIdOf(Instant time) {
    return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0).toString();
  }

  private static Index newestFirst(Index index) {
    return index.on(ID, Direction.DESC);
  }
}
