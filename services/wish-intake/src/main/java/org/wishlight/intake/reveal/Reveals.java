package org.wishlight.intake.reveal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every reveal; beside the wishes, for they must not grow with each look. */
@Component
class Reveals implements SmartInitializingSingleton {
  private final ReactiveMongoTemplate mongo;

  Reveals(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var ofWish = new Index("wish", Sort.Direction.ASC).on("_id", Sort.Direction.DESC);
    mongo.indexOps(Reveal.class).createIndex(ofWish).block();
  }

  Mono<Reveal> add(Reveal reveal) {
    return mongo.insert(reveal);
  }

  Flux<Reveal> newestFirst(String wish, PageRequest page) {
    var asked = where("wish").is(wish);
    var wanted = page.after() == null ? asked : asked.and("_id").lt(page.after());
    return mongo.find(
        query(wanted).with(Sort.by(Sort.Direction.DESC, "_id")).limit(page.limit() + 1),
        Reveal.class);
  }
}
