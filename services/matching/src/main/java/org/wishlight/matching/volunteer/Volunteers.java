package org.wishlight.matching.volunteer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.matching.volunteer.Volunteer.Status;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.Aggregates;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All volunteers, and the places that each has for claims. */
@Component
public class Volunteers {
  /** More than can be begun in a week, so that no claim of this week is forgotten. */
  private static final int REMEMBERED = 2 * Volunteer.MOST_A_WEEK;

  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

  private final ReactiveMongoTemplate mongo;
  private final Aggregates aggregates;
  private final Tenancy tenancy;

  Volunteers(ReactiveMongoTemplate mongo, Aggregates aggregates, Tenancy tenancy) {
    this.mongo = mongo;
    this.aggregates = aggregates;
    this.tenancy = tenancy;
  }

  /** The volunteer, or the refusal for a caller who does not reach them. */
  public Mono<Volunteer> get(String id, Caller caller) {
    return tenancy.get(Volunteer.class, "volunteer", id, caller);
  }

  /** As whom the caller is registered; empty if they are not. */
  public Mono<Volunteer> self(Caller caller) {
    var own = where("account").is(caller.id());
    return mongo.findOne(Tenancy.query(own, caller), Volunteer.class);
  }

  /** Whoever of the caller's office is meant, in any of its neighbourhoods; empty otherwise. */
  public Mono<Volunteer> ofOfficeOf(Caller caller, String id) {
    return find(id).filter(found -> caller.reach().coversOffice(found.office()));
  }

  public Flux<Volunteer> among(Collection<String> ids) {
    return mongo.find(query(where("_id").in(ids)), Volunteer.class);
  }

  Mono<Volunteer> find(String id) {
    return mongo.findById(id, Volunteer.class);
  }

  Mono<Volunteer> ofAccount(String account) {
    return mongo.findOne(query(where("account").is(account)), Volunteer.class);
  }

  /**
   * Takes one of the volunteer's places, if one is free: the database decides, however many ask.
   *
   * @return whether it was taken
   */
  public Mono<Boolean> reserve(String id, Hold hold) {
    var free =
        new BasicQuery(FreePlace.on(Today.at(hold.since())))
            .addCriteria(where("_id").is(id).and("status").is(Status.ACTIVE));
    var taken = new Update().push("holding", hold).push("begun").slice(-REMEMBERED).each(hold);
    return mongo
        .updateFirst(free, taken, Volunteer.class)
        .map(written -> written.getModifiedCount() == 1);
  }

  /** Gives the place of a claim that has ended back; nothing happens if that was done before. */
  public Mono<Void> free(String id, String claim) {
    return mongo
        .updateFirst(byId(id), new Update().pull("holding", of(claim)), Volunteer.class)
        .then();
  }

  /** The same for an attempt that has come to nothing: no claim was begun. */
  public Mono<Void> giveUp(String id, String claim) {
    var undone = new Update().pull("holding", of(claim)).pull("begun", of(claim));
    return mongo.updateFirst(byId(id), undone, Volunteer.class).then();
  }

  /** Who is at home in a neighbourhood or serves it, without their histories. */
  public Flux<Volunteer> near(String office, String neighborhood, Collection<VolunteerType> types) {
    var there =
        new Criteria()
            .orOperator(where("neighborhood").is(neighborhood), where("serves").is(neighborhood));
    var wanted = where("office").is(office).and("status").is(Status.ACTIVE).and("type").in(types);
    var query = query(new Criteria().andOperator(wanted, there));
    query.fields().exclude("history");
    return mongo.find(query, Volunteer.class);
  }

  /** What they are, by id. */
  public Mono<Map<String, VolunteerType>> types(Collection<String> ids) {
    var query = query(where("_id").in(ids));
    query.fields().exclude("history");
    return mongo.find(query, Volunteer.class).collectMap(Volunteer::id, Volunteer::type);
  }

  Flux<Volunteer> list(VolunteerFilter filter, Caller caller, PageRequest page) {
    var newestFirst =
        Tenancy.query(filter.criteria(page.after()), caller)
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

  /** True if they were as they were seen; else empty. No event is said. */
  Mono<Boolean> updateUnmoved(Volunteer seen, Update changes) {
    var unmoved = query(where("_id").is(seen.id()).and("version").is(seen.version()));
    return mongo
        .updateFirst(unmoved, changes.inc("version", 1), Volunteer.class)
        .map(written -> written.getModifiedCount() == 1)
        .filter(written -> written);
  }

  /** Empty if they have moved on, or hold more than {@code capacity} by now. No event is said. */
  Mono<Volunteer> adjust(Volunteer seen, Update changes, int capacity) {
    var unmoved =
        where("_id")
            .is(seen.id())
            .and("version")
            .is(seen.version())
            .and("holding." + capacity)
            .exists(false);
    return mongo.findAndModify(query(unmoved), changes.inc("version", 1), NEW, Volunteer.class);
  }

  private static Query of(String claim) {
    return query(where("claim").is(claim));
  }

  private static Query byId(String id) {
    return query(where("_id").is(id));
  }
}
