package org.wishlight.matching.volunteer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.matching.volunteer.Volunteer.Status;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.Aggregates;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All volunteers, and the places that each has for claims. */
@Component
public class Volunteers {
  private static final Document HAS_A_FREE_PLACE =
      Document.parse("{$expr: {$lt: [{$size: '$holding'}, '$capacity']}}");

  private final ReactiveMongoTemplate mongo;
  private final Aggregates aggregates;

  Volunteers(ReactiveMongoTemplate mongo, Aggregates aggregates) {
    this.mongo = mongo;
    this.aggregates = aggregates;
  }

  /** The volunteer, or 404 where the caller must not see them. */
  public Mono<Volunteer> get(String id, Caller caller) {
    return mongo
        .findById(id, Volunteer.class)
        .filter(found -> caller.office() == null || caller.office().equals(found.office()))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("volunteer", id)));
  }

  public Mono<Volunteer> ofAccount(String account) {
    return mongo.findOne(query(where("account").is(account)), Volunteer.class);
  }

  /**
   * Takes one of the volunteer's places, if one is free: the database decides, however many ask.
   *
   * @return whether it was taken
   */
  public Mono<Boolean> reserve(String id, Hold hold) {
    var free =
        new BasicQuery(HAS_A_FREE_PLACE)
            .addCriteria(where("_id").is(id).and("status").is(Status.ACTIVE));
    return mongo
        .updateFirst(free, new Update().push("holding", hold), Volunteer.class)
        .map(written -> written.getModifiedCount() == 1);
  }

  /** Gives the place of a claim back; nothing happens if that was done before. */
  public Mono<Void> free(String id, String claim) {
    var hold = query(where("claim").is(claim));
    return mongo.updateFirst(byId(id), new Update().pull("holding", hold), Volunteer.class).then();
  }

  Flux<Volunteer> list(VolunteerFilter filter, Caller caller, PageRequest page) {
    var newestFirst =
        query(filter.criteria(caller, page.after()))
            .with(Sort.by(Sort.Direction.DESC, "_id"))
            .limit(page.limit() + 1);
    return mongo.find(newestFirst, Volunteer.class);
  }

  Mono<Volunteer> ofRequest(String key) {
    return mongo.findOne(query(where("request.key").is(key)), Volunteer.class);
  }

  Mono<Volunteer> insert(Volunteer volunteer) {
    return mongo.insert(volunteer);
  }

  Mono<Volunteer> advance(Volunteer seen, Update changes, List<HistoryEntry> entries) {
    return aggregates.advance(Volunteer.class, seen.id(), seen.version(), changes, entries);
  }

  Mono<Volunteer> advanceWhileFree(Volunteer seen, Update changes, List<HistoryEntry> entries) {
    var unmoved =
        where("_id").is(seen.id()).and("version").is(seen.version()).and("holding").size(0);
    return aggregates.advance(Volunteer.class, unmoved, changes, entries);
  }

  private static Query byId(String id) {
    return query(where("_id").is(id));
  }
}
