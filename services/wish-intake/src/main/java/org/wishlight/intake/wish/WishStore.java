package org.wishlight.intake.wish;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.stereotype.Component;
import org.wishlight.intake.search.Terms;
import org.wishlight.intake.search.Wording;
import reactor.core.publisher.Flux;

/** The indexes of wishes, before the first request. */
@Component
class WishStore implements SmartInitializingSingleton {
  static final String CODE = "code";
  static final String REQUEST = "request";
  static final String TERMS = "terms";

  private final ReactiveMongoTemplate mongo;

  WishStore(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var indexes = mongo.indexOps(WishDocument.class);
    Flux.just(
            new Index("code", Direction.ASC).named(CODE).unique(),
            new Index("request.key", Direction.ASC)
                .named(REQUEST)
                .unique()
                .partial(PartialIndexFilter.of(where("request.key").exists(true))),
            newestFirst("person"),
            newestFirst("namesake").partial(PartialIndexFilter.of(where("namesake").exists(true))),
            newestFirst("account").partial(PartialIndexFilter.of(where("account").exists(true))),
            newestFirst("office"),
            new Index("office", Direction.ASC)
                .named(TERMS)
                .on(Terms.FIELD, Direction.ASC)
                .on("_id", Direction.DESC),
            newestFirst("neighborhood").on("status", Direction.ASC))
        .concatMap(indexes::createIndex)
        .then()
        .block();
    Wording.warmUp();
  }

  private static Index newestFirst(String field) {
    return new Index(field, Direction.ASC).on("_id", Direction.DESC);
  }
}
