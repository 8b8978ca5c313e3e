package org.wishlight.starter.access;

import java.util.Map;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * Documents as far as a caller reaches. Whatever is read for somebody is read through here, so that
 * no query can forget to whom the data belongs.
 */
public final class Tenancy {
  private static final String OWNER = "account";

  private final ReactiveMongoTemplate mongo;

  Tenancy(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The document, or the refusal that {@link #check} has for it. */
  public <T extends Placed> Mono<T> get(Class<T> type, String what, String id, Caller caller) {
    return mongo
        .findById(id, type)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound(what, id)))
        .doOnNext(found -> check(found, what, id, caller));
  }

  /** What is asked for, as far as the caller reaches: to be sorted, limited and sent. */
  public static Query query(Criteria asked, Caller caller) {
    return Query.query(within(asked, caller));
  }

  public static Criteria within(Criteria asked, Caller caller) {
    return new Criteria().andOperator(asked, caller.reach().criteria(OWNER));
  }

  /**
   * Lets only those go on who reach the document.
   *
   * @throws Refusal 404 for who may not know of it: those of other offices, and those who see only
   *     their own; 403 for who may
   */
  public static void check(Placed found, String what, String id, Caller caller) {
    var reach = caller.reach();
    if (!reach.coversOffice(found.office())) {
      throw Refusal.notFound(what, id);
    }
    var isReached =
        reach.isOwnOnly()
            ? reach.account().equals(found.account())
            : reach.covers(found.office(), found.neighborhood());
    if (!isReached) {
      throw reach.scope() == Scope.NEIGHBORHOOD || found.isKnown()
          ? outOfReach(what, id)
          : Refusal.notFound(what, id);
    }
  }

  public static Refusal outOfReach(String what, String id) {
    return Refusal.forbidden("out-of-reach", Map.of("what", what, "id", id));
  }
}
