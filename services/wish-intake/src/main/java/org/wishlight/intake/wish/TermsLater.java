package org.wishlight.intake.wish;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.intake.neighborhood.Neighborhoods;
import org.wishlight.intake.search.Terms;
import reactor.core.publisher.Mono;

/**
 * Makes wishes findable that were stored by versions that knew no terms, also by such that still
 * run beside this one. The index itself tells which they are.
 */
@Component
class TermsLater {
  private static final int AT_A_TIME = 500;

  private final ReactiveMongoTemplate mongo;
  private final Neighborhoods neighborhoods;

  TermsLater(ReactiveMongoTemplate mongo, Neighborhoods neighborhoods) {
    this.mongo = mongo;
    this.neighborhoods = neighborhoods;
  }

  @Scheduled(fixedDelayString = "${wishlight.search.look-every:60s}")
  Mono<Void> complete() {
    return neighborhoods.officeIds().concatMap(this::complete).then();
  }

  private Mono<Void> complete(String office) {
    return Mono.defer(() -> some(office)).repeat().takeWhile(found -> found == AT_A_TIME).then();
  }

  private Mono<Integer> some(String office) {
    return mongo
        .find(without(office), Document.class, WishDocument.COLLECTION)
        .concatMap(this::store)
        .count()
        .map(Long::intValue);
  }

  /** What was amended meanwhile has its terms. */
  private Mono<Boolean> store(Document wish) {
    var text = wish.get("description", Document.class).getString("text");
    var unchanged = where("_id").is(wish.getString("_id")).and(Terms.FIELD).exists(false);
    var terms = Update.update(Terms.FIELD, Terms.of(text));
    return mongo
        .updateFirst(query(unchanged), terms, WishDocument.COLLECTION)
        .thenReturn(Boolean.TRUE);
  }

  private static Query without(String office) {
    var query = query(where("office").is(office).and(Terms.FIELD).exists(false));
    query.fields().include("description.text");
    return query.withHint(WishStore.TERMS).limit(AT_A_TIME);
  }
}
