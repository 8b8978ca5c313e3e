package org.wishlight.matching.themeday;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.Aggregates;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All theme days, and who is there. */
@Component
public class ThemeDays {
  private final ReactiveMongoTemplate mongo;
  private final Aggregates aggregates;
  private final Tenancy tenancy;

  ThemeDays(ReactiveMongoTemplate mongo, Aggregates aggregates, Tenancy tenancy) {
    this.mongo = mongo;
    this.aggregates = aggregates;
    this.tenancy = tenancy;
  }

  /** The day, or the refusal for a caller who does not reach it. */
  public Mono<ThemeDayDocument> get(String id, Caller caller) {
    return tenancy.get(ThemeDayDocument.class, "theme day", id, caller);
  }

  /** The day, with nobody's check-in but this volunteer's; 404 where it is not of the office. */
  public Mono<ThemeDayDocument> get(String id, String office, String volunteer) {
    var wanted = query(where("_id").is(id).and("office").is(office));
    wanted.fields().exclude("history").elemMatch("checkIns", where("volunteer").is(volunteer));
    return mongo
        .findOne(wanted, ThemeDayDocument.class)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("theme day", id)));
  }

  /** Without who is there. */
  Flux<ThemeDayDocument> list(Criteria asked, Caller caller, PageRequest page) {
    var newestFirst =
        Tenancy.query(asked, caller)
            .with(Sort.by(Sort.Direction.DESC, "_id"))
            .limit(page.limit() + 1);
    newestFirst.fields().slice("checkIns", 0).slice("history", 0);
    return mongo.find(newestFirst, ThemeDayDocument.class);
  }

  Mono<ThemeDayDocument> ofRequest(String key) {
    return mongo.findOne(query(where("request.key").is(key)), ThemeDayDocument.class);
  }

  Mono<ThemeDayDocument> insert(ThemeDayDocument announced) {
    return mongo.insert(announced);
  }

  Mono<ThemeDayDocument> advance(ThemeDayDocument seen, Update changes, HistoryEntry entry) {
    return aggregates.advance(
        ThemeDayDocument.class, seen.id(), seen.version(), changes, List.of(entry));
  }

  /**
   * Once per volunteer, however many come at a time: no version is compared.
   *
   * @return whether the volunteer was not there before
   */
  public Mono<Boolean> checkIn(String id, String volunteer, Instant at) {
    var notYet = where("_id").is(id).and("checkIns.volunteer").ne(volunteer);
    return mongo
        .updateFirst(
            query(notYet),
            new Update().push("checkIns", new CheckIn(volunteer, at)),
            ThemeDayDocument.class)
        .map(written -> written.getModifiedCount() == 1);
  }

  Mono<Void> count(String id, int guests) {
    return mongo
        .updateFirst(
            query(where("_id").is(id)), Update.update("guests", guests), ThemeDayDocument.class)
        .then();
  }

  static Criteria wanted(
      @Nullable String office, @Nullable String neighborhood, @Nullable String after) {
    var wanted = new Criteria();
    if (office != null) {
      wanted.and("office").is(office);
    }
    if (neighborhood != null) {
      wanted.and("neighborhood").is(neighborhood);
    }
    if (after != null) {
      wanted.and("_id").lt(after);
    }
    return wanted;
  }
}
