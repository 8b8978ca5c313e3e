package org.wishlight.intake.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The imports that are stored; each is moved on by its holder alone. */
@Component
class Imports {
  static final int MOST_ERRORS = 500;

  private static final String WHAT = "import";
  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);
  private static final List<ImportStatus> OPEN =
      List.of(ImportStatus.RECEIVED, ImportStatus.RUNNING);

  private final ReactiveMongoTemplate mongo;
  private final Tenancy tenancy;

  Imports(ReactiveMongoTemplate mongo, Tenancy tenancy) {
    this.mongo = mongo;
    this.tenancy = tenancy;
  }

  Mono<ImportDocument> get(String id, Caller caller) {
    return tenancy.get(ImportDocument.class, WHAT, id, caller);
  }

  /** Newest first, without their errors. */
  Flux<ImportDocument> list(PageRequest page, Caller caller) {
    var asked = page.after() == null ? new Criteria() : where("_id").lt(page.after());
    var query = Tenancy.query(asked, caller);
    query.fields().slice("errors", 0);
    return mongo.find(
        query.with(Sort.by(Sort.Direction.DESC, "_id")).limit(page.limit() + 1),
        ImportDocument.class);
  }

  Mono<ImportDocument> findRequested(String key) {
    return mongo.findOne(query(where("request.key").is(key)), ImportDocument.class);
  }

  Mono<ImportDocument> findFile(String file) {
    return mongo.findOne(query(where("file").is(file)), ImportDocument.class);
  }

  /** Fails with a DuplicateKeyException if the file or the request is known. */
  Mono<ImportDocument> add(ImportDocument received) {
    return mongo.insert(received);
  }

  /**
   * The one that has waited longest, as it was: from now on it is the holder's. Empty where nothing
   * is to be done, or others are at it.
   */
  Mono<ImportDocument> take(String holder, Instant now, Instant until) {
    var taking =
        new Update()
            .set("holder", holder)
            .set("heldUntil", until)
            .set("status", ImportStatus.RUNNING)
            .min("startedAt", now);
    return mongo.findAndModify(
        waiting(now).with(Sort.by("heldUntil")), taking, ImportDocument.class);
  }

  Mono<Boolean> isAnyWaiting(Instant now) {
    return mongo.exists(waiting(now), ImportDocument.class);
  }

  private static Query waiting(Instant now) {
    return query(where("status").in(OPEN).and("heldUntil").lt(now));
  }

  /** Empty if somebody else is at it now. */
  Mono<ImportDocument> advance(
      ImportDocument before, String holder, BatchOutcome batch, Instant until) {
    var room = Math.min(MOST_ERRORS - before.errors().size(), batch.faults().size());
    var changes =
        new Update()
            .set("position", batch.position())
            .inc("accepted", batch.accepted())
            .inc("duplicates", batch.duplicates())
            .inc("rejected", batch.rejected())
            .inc("moreErrors", batch.faults().size() - room)
            .set("attempts", 0)
            .set("heldUntil", until);
    if (room > 0) {
      changes.push("errors").each(batch.faults().subList(0, room).toArray());
    }
    return mongo.findAndModify(held(before, holder), changes, NEW, ImportDocument.class);
  }

  /** Lets others go on with it, now or a little later. */
  Mono<Void> release(ImportDocument held, String holder, Instant from) {
    return change(held, holder, new Update().set("heldUntil", from).unset("holder"));
  }

  /** The same where it did not go well: what is under way now may have been filed or not. */
  Mono<Void> postpone(ImportDocument held, String holder, Instant until) {
    return change(held, holder, new Update().set("heldUntil", until).inc("attempts", 1));
  }

  Mono<Void> finish(ImportDocument held, String holder, Instant now, Instant fileUntil) {
    return change(held, holder, over(ImportStatus.DONE, now, fileUntil));
  }

  /** A file that has failed may be sent again. */
  Mono<Void> fail(
      ImportDocument held, String holder, RowFault why, Instant now, Instant fileUntil) {
    return change(
        held,
        holder,
        over(ImportStatus.FAILED, now, fileUntil)
            .set("failure", why)
            .unset("file")
            .unset("request"));
  }

  private static Update over(ImportStatus status, Instant now, @Nullable Instant fileUntil) {
    return new Update()
        .set("status", status)
        .set("doneAt", now)
        .set("fileUntil", fileUntil)
        .unset("holder");
  }

  private Mono<Void> change(ImportDocument held, String holder, Update changes) {
    return mongo.updateFirst(held(held, holder), changes, ImportDocument.class).then();
  }

  private static Query held(ImportDocument held, String holder) {
    return query(
        where("_id").is(held.id()).and("holder").is(holder).and("position").is(held.position()));
  }
}
