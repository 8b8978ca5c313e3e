package org.wishlight.intake.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishStatus;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Flux;

/** The wishes that somebody has to review, the soonest deadline first. */
@Component
class ReviewQueue implements SmartInitializingSingleton {
  static final List<String> WAITING =
      List.of(WishStatus.SUBMITTED.name(), WishStatus.RETURNED.name());
  static final String STATUS = "status";
  static final String DUE = "review.nextActionAt";

  private static final String ID = "_id";
  private static final Sort SOONEST_FIRST = Sort.by(DUE, ID);

  private final ReactiveMongoTemplate mongo;

  ReviewQueue(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** What staff file is published at once and costs these indexes nothing. */
  @Override
  public void afterSingletonsInstantiated() {
    var indexes = mongo.indexOps(WishDocument.class);
    Flux.just(waiting(new Index("office", Direction.ASC), "queue"), waiting(new Index(), "queues"))
        .concatMap(indexes::createIndex)
        .then()
        .block();
  }

  Flux<WishDocument> list(PageRequest page, Caller caller) {
    var waiting = where(STATUS).in(WAITING);
    var wanted =
        page.after() == null ? waiting : new Criteria().andOperator(waiting, behind(page.after()));
    return mongo.find(
        Tenancy.query(wanted, caller).with(SOONEST_FIRST).limit(page.limit() + 1),
        WishDocument.class);
  }

  /** Where the next page begins. */
  static String position(WishDocument last) {
    return last.review().nextActionAt() + " " + last.id();
  }

  private static Criteria behind(String position) {
    var space = position.indexOf(' ');
    try {
      var due = Instant.parse(position.substring(0, Math.max(0, space)));
      var equal = where(DUE).is(due).and(ID).gt(position.substring(space + 1));
      return new Criteria().orOperator(where(DUE).gt(due), equal);
    } catch (DateTimeParseException forged) {
      throw InvalidRequest.unreadable(List.of(FieldFault.of("cursor", "format")));
    }
  }

  private static Index waiting(Index index, String name) {
    return index
        .on(DUE, Direction.ASC)
        .on(ID, Direction.ASC)
        .named(name)
        .partial(PartialIndexFilter.of(where(STATUS).in(WAITING)));
  }
}
