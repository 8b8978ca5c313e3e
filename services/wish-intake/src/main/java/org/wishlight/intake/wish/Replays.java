package org.wishlight.intake.wish;

import org.springframework.stereotype.Component;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.starter.web.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Repeated requests: the wish that the first of them filed, as it then was. */
@Component
class Replays {
  private final Wishes wishes;
  private final AsFiled asFiled;

  Replays(Wishes wishes, EventJson json) {
    this.wishes = wishes;
    this.asFiled = new AsFiled(json);
  }

  /** Fails with 422 if the key was used for another request. */
  Mono<Filing.Filed> of(IdempotencyKey.Request request) {
    return wishes
        .findRequested(request.key())
        .doOnNext(first -> check(request, first))
        .map(first -> new Filing.Filed(asFiled.of(first), true));
  }

  private static void check(IdempotencyKey.Request request, WishDocument first) {
    if (first.request() != null) {
      request.checkSameAs(first.request());
    }
  }
}
