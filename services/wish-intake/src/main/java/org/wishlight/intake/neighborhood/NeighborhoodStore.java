package org.wishlight.intake.neighborhood;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Index and, where wanted, the sample offices, before the first request. */
@Component
class NeighborhoodStore implements SmartInitializingSingleton {
  private final ReactiveMongoTemplate mongo;
  private final boolean seed;

  NeighborhoodStore(ReactiveMongoTemplate mongo, @Value("${wishlight.seed}") boolean seed) {
    this.mongo = mongo;
    this.seed = seed;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var requests =
        new Index("request.key", Sort.Direction.ASC)
            .named("request")
            .unique()
            .partial(PartialIndexFilter.of(where("request.key").exists(true)));
    mongo
        .indexOps(Neighborhood.class)
        .createIndex(requests)
        .then(Mono.defer(() -> seed ? plant() : Mono.empty()))
        .block();
  }

  private Mono<Void> plant() {
    return plantIfEmpty(Office.class, SampleOffices.OFFICES)
        .then(plantIfEmpty(Neighborhood.class, SampleOffices.NEIGHBORHOODS));
  }

  /** Two replicas may start together: what the other one has planted is there. */
  private <T> Mono<Void> plantIfEmpty(Class<T> type, List<T> seeds) {
    return mongo
        .exists(new Query(), type)
        .filter(planted -> !planted)
        .flatMapMany(empty -> Flux.fromIterable(seeds))
        .concatMap(
            one ->
                mongo.insert(one).onErrorResume(DuplicateKeyException.class, there -> Mono.empty()))
        .then();
  }
}
