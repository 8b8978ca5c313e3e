package org.wishlight.matching.place;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The neighbourhoods that matching knows: those of its configuration and those of wishes seen. */
@Component
public class Places {
  private final ReactiveMongoTemplate mongo;
  private final Map<String, String> known;

  @Document("places")
  record Place(@Id String neighborhood, String office) {}

  Places(ReactiveMongoTemplate mongo, PlacesProperties configured) {
    this.mongo = mongo;
    this.known = new ConcurrentHashMap<>(configured.places());
  }

  /** The office of a neighbourhood, or empty if nobody has heard of it. */
  public Mono<String> officeOf(String neighborhood) {
    return Mono.justOrEmpty(known.get(neighborhood))
        .switchIfEmpty(Mono.defer(() -> stored(neighborhood)));
  }

  /** Whether any neighbourhood is known to belong to it. */
  public Mono<Boolean> isOffice(String office) {
    return known.containsValue(office)
        ? Mono.just(true)
        : mongo.exists(Query.query(Criteria.where("office").is(office)), Place.class);
  }

  /** Remembers where an event came from; one write per new neighbourhood. */
  public Mono<Void> learn(String neighborhood, String office) {
    if (known.containsKey(neighborhood)) {
      return Mono.empty();
    }
    return mongo
        .upsert(byId(neighborhood), Update.update("office", office), Place.class)
        .doOnNext(written -> known.put(neighborhood, office))
        .then();
  }

  private Mono<String> stored(String neighborhood) {
    return mongo
        .findOne(byId(neighborhood), Place.class)
        .doOnNext(place -> known.put(neighborhood, place.office()))
        .map(Place::office);
  }

  private static Query byId(String neighborhood) {
    return Query.query(Criteria.where("_id").is(neighborhood));
  }
}
