package org.wishlight.notification.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.starter.audit.AuditEntry;
import org.wishlight.starter.audit.AuditKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets a person wherever they are kept, and proves it. The mark comes first, so that nothing new
 * is kept meanwhile; the rest may be done again as often as it is said. The proof has the id of the
 * event, so there is one.
 */
@Component
public class Erasing {
  private final Erased erased;
  private final List<Forgetting> everything;
  private final ReactiveMongoTemplate mongo;
  private final Clock clock;
  private final String service;

  Erasing(
      Erased erased,
      List<Forgetting> everything,
      ReactiveMongoTemplate mongo,
      Clock clock,
      @Value("${spring.application.name}") String service) {
    this.erased = erased;
    this.everything = everything;
    this.mongo = mongo;
    this.clock = clock;
    this.service = service;
  }

  public Mono<Void> erase(Erasure erasure) {
    return erased
        .mark(erasure.person(), erasure.at())
        .then(Mono.defer(() -> forget(erasure.person(), erasure.at())))
        .flatMap(removed -> prove(erasure, removed));
  }

  /** Forgets what was written while they were being erased. */
  public Mono<Void> forgetAgain(Map<String, Instant> persons) {
    return Flux.fromIterable(persons.entrySet())
        .concatMap(one -> forget(one.getKey(), one.getValue()))
        .then();
  }

  private Mono<String> forget(String person, Instant until) {
    return Flux.fromIterable(everything)
        .concatMap(kept -> kept.forget(person, until).map(n -> kept.what() + "=" + n))
        .collect(Collectors.joining(" "));
  }

  private Mono<Void> prove(Erasure erasure, String removed) {
    var proof =
        new AuditEntry(
            erasure.event().toString(),
            clock.instant(),
            service,
            AuditKind.ERASED,
            erasure.actor(),
            erasure.office(),
            erasure.neighborhood(),
            erasure.person(),
            removed);
    return mongo.insert(proof).onErrorComplete(DuplicateKeyException.class).then();
  }
}
