package org.wishlight.starter.access;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Things of offices, neighbourhoods and persons. */
@RestController
@RequestMapping("/api/v1/places")
class PlacesController {
  private final Tenancy tenancy;
  private final ReactiveMongoTemplate mongo;

  PlacesController(Tenancy tenancy, ReactiveMongoTemplate mongo) {
    this.tenancy = tenancy;
    this.mongo = mongo;
  }

  @GetMapping("/{id}")
  @Access(
      resident = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      ops = Scope.ALL)
  Mono<Place> get(@PathVariable String id, Caller caller) {
    return tenancy.get(Place.class, "place", id, caller);
  }

  @GetMapping
  @Access(
      resident = Scope.OWN,
      officer = Scope.NEIGHBORHOOD,
      operator = Scope.OFFICE,
      ops = Scope.ALL)
  Flux<Place> list(Caller caller) {
    return mongo.find(Tenancy.query(new Criteria(), caller), Place.class);
  }

  @GetMapping("/open")
  @Access(anybody = Scope.PUBLIC, operator = Scope.OFFICE)
  Mono<String> open(Caller caller) {
    return Mono.just(caller.id() + " " + caller.reach().scope());
  }
}
