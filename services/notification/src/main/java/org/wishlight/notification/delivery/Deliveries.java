package org.wishlight.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.notification.delivery.Delivery.State;
import org.wishlight.notification.notice.Once;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** All deliveries; replicas share them by taking each for a while. */
@Component
public class Deliveries {
  /** So long a replica may try before another takes its delivery. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** After so long a delivery is forgotten; what is older is not enlisted again. */
  static final Duration KEPT = Duration.ofDays(90);

  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

  private final ReactiveMongoTemplate mongo;
  private final Tenancy tenancy;
  private final Clock clock;

  Deliveries(ReactiveMongoTemplate mongo, Tenancy tenancy, Clock clock) {
    this.mongo = mongo;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** One statement for all; those that are there already stay as they are. */
  public Mono<Integer> add(List<Delivery> deliveries) {
    var oldest = clock.instant().minus(KEPT);
    var young = deliveries.stream().filter(delivery -> delivery.at().isAfter(oldest)).toList();
    return young.isEmpty() ? Mono.just(0) : Once.insert(mongo, Delivery.COLLECTION, young);
  }

  /** What was tried or parked since a time is tried again. */
  public Mono<Long> replay(String recipient, Instant since) {
    var over = where("recipient").is(recipient).and("state").in(State.OVER).and("at").gte(since);
    return mongo
        .updateMulti(query(over), again(), Delivery.class)
        .map(UpdateResult::getModifiedCount);
  }

  /** Nobody is there any more to receive them. */
  public Mono<Long> forget(String recipient) {
    return mongo
        .remove(query(where("recipient").is(recipient)), Delivery.class)
        .map(DeleteResult::getDeletedCount);
  }

  /** The longest overdue, for this replica alone while its lease lasts. */
  Mono<Delivery> take(String channel, Collection<String> busy) {
    var now = clock.instant();
    var due = where("channel").is(channel).and("state").in(State.OPEN).and("nextAt").lte(now);
    var lease = new Update().inc("attempts", 1).set("nextAt", now.plus(LEASE));
    var free = busy.isEmpty() ? due : due.and("recipient").nin(busy);
    var longest = query(free).with(Sort.by("nextAt"));
    return mongo.findAndModify(longest, lease, NEW, Delivery.class);
  }

  Mono<Delivery> replay(String id, Caller caller) {
    return tenancy
        .get(Delivery.class, "delivery", id, caller)
        .flatMap(
            found ->
                mongo
                    .findAndModify(
                        query(where("_id").is(id).and("state").is(State.PARKED)),
                        again(),
                        NEW,
                        Delivery.class)
                    .switchIfEmpty(Mono.error(() -> Refusal.wrongState(id, found.state()))));
  }

  Mono<Page<Delivery>> page(Caller caller, @Nullable State state, PageRequest page) {
    var asked = state == null ? new Criteria() : where("state").is(state);
    var wanted = Tenancy.query(asked, caller);
    if (page.after() != null) {
      wanted.addCriteria(where("_id").lt(page.after()));
    }
    return mongo
        .find(
            wanted.with(Sort.by(Sort.Direction.DESC, "_id")).limit(page.limit() + 1),
            Delivery.class)
        .collectList()
        .map(found -> Page.of(found, page, Delivery::id));
  }

  private Update again() {
    return new Update()
        .set("state", State.PENDING)
        .set("attempts", 0)
        .set("nextAt", clock.instant());
  }
}
