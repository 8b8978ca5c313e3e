package org.wishlight.matching.wall;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.wall.domain.Claim;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.Aggregates;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All wishes that matching knows of. */
@Component
public class Wall {
  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);
  private static final List<Claim.Status> ALIVE =
      Stream.of(Claim.Status.values()).filter(Claim.Status::isAlive).toList();

  private final ReactiveMongoTemplate mongo;
  private final Aggregates aggregates;
  private final Tenancy tenancy;

  Wall(ReactiveMongoTemplate mongo, Aggregates aggregates, Tenancy tenancy) {
    this.mongo = mongo;
    this.aggregates = aggregates;
    this.tenancy = tenancy;
  }

  /** The wish, or the refusal for a caller who does not reach it. */
  public Mono<WallDocument> get(String wish, Caller caller) {
    return tenancy.get(WallDocument.class, "wish", wish, caller);
  }

  /** The wish, where the caller may take it from the wall. */
  public Mono<WallDocument> getToTake(String wish, Caller caller) {
    return get(wish)
        .doOnNext(found -> Tenancy.check(new Takeable(found, caller), "wish", wish, caller));
  }

  /** The wish, whoever asks: what is done with it is checked by whoever does it. */
  public Mono<WallDocument> get(String wish) {
    return find(wish).switchIfEmpty(Mono.error(() -> Refusal.notFound("wish", wish)));
  }

  /** The wish to which a claim belongs, alive or not; whether the caller may is not asked here. */
  public Mono<WallDocument> ofClaim(String claim) {
    return mongo
        .findOne(query(with(claim)), WallDocument.class)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("claim", claim)));
  }

  /** Whether there ever was such a claim, and not the attempt at one alone. */
  public Mono<Boolean> hasBegun(String claim) {
    return mongo.exists(query(with(claim)), WallDocument.class);
  }

  /** The wish to which a proposal belongs, alive or not; whether the caller may is not asked. */
  public Mono<WallDocument> ofProposal(String proposal) {
    var either =
        new Criteria()
            .orOperator(where("proposal.id").is(proposal), where("proposed.id").is(proposal));
    return mongo
        .findOne(query(either), WallDocument.class)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("proposal", proposal)));
  }

  /** Every wish that a volunteer holds or has held or was asked to take, newest first. */
  public Flux<WallDocument> ofVolunteer(String volunteer) {
    var either =
        new Criteria()
            .orOperator(
                where("claim.volunteer").is(volunteer),
                where("ended.volunteer").is(volunteer),
                where("proposal.volunteer").is(volunteer),
                where("proposed.volunteer").is(volunteer));
    return mongo.find(query(either).with(newestFirst()), WallDocument.class);
  }

  /** Without their histories. */
  public Flux<WallDocument> list(Criteria wanted, int limit) {
    var query = query(wanted).with(newestFirst()).limit(limit);
    query.fields().exclude("history");
    return mongo.find(query, WallDocument.class);
  }

  /** Those that were filed first, without their histories. */
  public Flux<WallDocument> oldest(Criteria wanted, int limit) {
    var query = query(wanted).with(Sort.by("_id")).limit(limit);
    query.fields().exclude("history");
    return mongo.find(query, WallDocument.class);
  }

  /** What is shown on a theme day: filed for it, or put there by staff. */
  public Flux<WallDocument> ofDay(String day, String office) {
    var shown = where("office").is(office).and("status").in(WallFilter.SHOWN);
    return list(new Criteria().andOperator(shown, on(day)), 0);
  }

  /** What nobody has taken yet, of all that is {@code wanted}. */
  public Flux<WallDocument> open(Criteria wanted, int limit) {
    var open = where("status").is(WishStatus.PUBLISHED);
    return list(new Criteria().andOperator(open, wanted), limit);
  }

  public static Criteria on(String day) {
    return new Criteria().orOperator(where("wish.themeDay").is(day), where("days").is(day));
  }

  /** Without their histories. */
  public Flux<WallDocument> among(Collection<String> wishes) {
    return list(where("_id").in(wishes), 0);
  }

  /** Those that come first by the field, without their histories. */
  public Flux<WallDocument> soonest(Criteria wanted, String field, int limit) {
    var query = query(wanted).with(Sort.by(field)).limit(limit);
    query.fields().exclude("history");
    return mongo.find(query, WallDocument.class);
  }

  /**
   * Looks whether anybody inside is near again later. No part of it is shown, so that its version
   * stays.
   */
  public Mono<Void> lookAgain(Collection<String> wishes, Instant present, Instant next) {
    var stillWaiting = where("_id").in(wishes).and("watch.lookAt").lte(present);
    return mongo
        .updateMulti(
            query(stillWaiting), new Update().set("watch.lookAt", next), WallDocument.class)
        .then();
  }

  public Mono<Long> count(Criteria wanted) {
    return mongo.count(query(wanted), WallDocument.class);
  }

  /** Changes the document and says {@code entries}, unless it has moved on: then empty. */
  Mono<WallDocument> advance(WallDocument seen, Update changes, List<HistoryEntry> entries) {
    var unmoved = unmoved(seen);
    if (entries.isEmpty()) {
      return mongo.findAndModify(
          query(unmoved), changes.inc("version", 1), NEW, WallDocument.class);
    }
    changes.inc("said", entries.size());
    return aggregates.advance(WallDocument.class, unmoved, changes, entries);
  }

  /** What a document is to become, as {@link #advance} says. */
  record Advance(WallDocument seen, Update changes, List<HistoryEntry> entries) {}

  /** In one statement; returns how many had not moved on. */
  Mono<Integer> advanceAll(List<Advance> all) {
    var writes = mongo.bulkOps(BulkMode.UNORDERED, WallDocument.class);
    for (var one : all) {
      var said = one.entries().size();
      one.changes().inc("version", said).inc("said", said);
      one.changes().push("history").each(one.entries().toArray());
      writes.updateOne(query(unmoved(one.seen())), one.changes());
    }
    return writes.execute().map(BulkWriteResult::getModifiedCount);
  }

  /**
   * Makes every attempt fail that has read the wish before now, unless {@code claim} holds it.
   *
   * @return whether the claim does not hold it
   */
  public Mono<Boolean> fenceOff(String wish, String claim) {
    var alive = where("claim.id").is(claim).and("claim.status").in(ALIVE);
    var notHeld =
        new Criteria().andOperator(where("_id").is(wish), new Criteria().norOperator(alive));
    return mongo
        .updateFirst(query(notHeld), new Update().inc("version", 1), WallDocument.class)
        .map(written -> written.getModifiedCount() == 1);
  }

  Mono<WallDocument> find(String wish) {
    return mongo.findById(wish, WallDocument.class);
  }

  Mono<WallDocument> insert(WallDocument submitted) {
    return mongo.insert(submitted);
  }

  Mono<UpdateResult> update(Criteria unmoved, Update changes) {
    return mongo.updateFirst(query(unmoved), changes.inc("version", 1), WallDocument.class);
  }

  /** True if it was as it was seen; else empty. */
  Mono<Boolean> updateUnmoved(WallDocument seen, Update changes) {
    return update(unmoved(seen), changes)
        .map(written -> written.getModifiedCount() == 1)
        .filter(written -> written);
  }

  private static Criteria with(String claim) {
    return new Criteria().orOperator(where("claim.id").is(claim), where("ended.id").is(claim));
  }

  private static Criteria unmoved(WallDocument seen) {
    return where("_id").is(seen.id()).and("version").is(seen.version());
  }

  private static Sort newestFirst() {
    return Sort.by(Sort.Direction.DESC, "_id");
  }
}
