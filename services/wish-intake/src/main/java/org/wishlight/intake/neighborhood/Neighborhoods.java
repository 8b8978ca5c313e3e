package org.wishlight.intake.neighborhood;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every office and neighbourhood; what was found once is kept, for they never change. */
@Component
public class Neighborhoods {
  private final ReactiveMongoTemplate mongo;
  private final Map<String, Neighborhood> known = new ConcurrentHashMap<>();

  Neighborhoods(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Empty for an id that nobody has. */
  public Mono<Neighborhood> find(String id) {
    var kept = known.get(id);
    return kept != null
        ? Mono.just(kept)
        : mongo.findById(id, Neighborhood.class).doOnNext(found -> known.put(id, found));
  }

  /** The same for what {@code caller} may know: those of their own office. */
  public Mono<Neighborhood> find(String id, Caller caller) {
    return find(id).filter(found -> caller.reach().coversOffice(found.office()));
  }

  Mono<Neighborhood> findRequested(String key) {
    return mongo.findOne(query(where("request.key").is(key)), Neighborhood.class);
  }

  public Flux<Neighborhood> all() {
    return mongo.find(byId(), Neighborhood.class);
  }

  Flux<Office> offices() {
    return mongo.find(byId(), Office.class);
  }

  /** Empty for an office that nobody knows. */
  public Mono<LocalName> officeName(String id) {
    return mongo.findById(id, Office.class).map(Office::name);
  }

  public Flux<String> officeIds() {
    return offices().map(Office::id);
  }

  public Mono<Boolean> hasOffice(String id) {
    return mongo.exists(query(where("_id").is(id)), Office.class);
  }

  /** Fails with a DuplicateKeyException if the id or the request is known. */
  Mono<Neighborhood> add(Neighborhood neighborhood) {
    return mongo.insert(neighborhood);
  }

  private static Query byId() {
    return new Query().with(Sort.by("_id"));
  }
}
