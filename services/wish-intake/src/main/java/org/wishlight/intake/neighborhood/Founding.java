package org.wishlight.intake.neighborhood;

import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Adds neighbourhoods to offices. */
@Component
class Founding {
  private final Neighborhoods neighborhoods;

  Founding(Neighborhoods neighborhoods) {
    this.neighborhoods = neighborhoods;
  }

  /** The neighbourhood, and whether it was there already by the same request. */
  record Founded(Neighborhood neighborhood, boolean replayed) {}

  Mono<Founded> found(NewNeighborhood asked, Optional<IdempotencyKey> key, Caller caller) {
    var neighborhood = asked.requestedBy(key.map(given -> given.asking(asked)).orElse(null));
    return checkOffice(neighborhood.office(), caller)
        .then(neighborhoods.add(neighborhood))
        .map(added -> new Founded(added, false))
        .onErrorResume(DuplicateKeyException.class, taken -> repeated(neighborhood));
  }

  private Mono<Void> checkOffice(String office, Caller caller) {
    return neighborhoods
        .hasOffice(office)
        .filter(known -> known && caller.reach().coversOffice(office))
        .switchIfEmpty(Mono.error(() -> InvalidRequest.unfit("office", "unknown-office")))
        .then();
  }

  private Mono<Founded> repeated(Neighborhood asked) {
    var request = asked.request();
    return (request == null
            ? Mono.<Neighborhood>empty()
            : neighborhoods.findRequested(request.key()).doOnNext(first -> check(request, first)))
        .map(first -> new Founded(first, true))
        .switchIfEmpty(
            Mono.error(() -> Refusal.conflict("neighborhood-exists", Map.of("id", asked.id()))));
  }

  private static void check(IdempotencyKey.Request request, Neighborhood first) {
    if (first.request() != null) {
      request.checkSameAs(first.request());
    }
  }
}
