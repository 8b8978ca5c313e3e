package org.wishlight.intake.wish;

import org.springframework.stereotype.Component;
import org.wishlight.intake.impression.Impressions;
import org.wishlight.intake.sorting.Corrections;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;

/** What is kept of a wish's words outside of it, which changes and goes with them. */
@Component
class Traces {
  private final Impressions impressions;
  private final Corrections corrections;

  Traces(Impressions impressions, Corrections corrections) {
    this.impressions = impressions;
    this.corrections = corrections;
  }

  /** A changed text makes another impression; what officers decide is an example. */
  Mono<Void> amended(WishDocument now, Amendment amendment, Caller by) {
    var isDecided = amendment.category() != null || amendment.kind() != null;
    var changed = amendment.text() == null ? Mono.<Void>empty() : impressions.forget(now.id());
    return by.isStaff() && isDecided
        ? changed.then(Mono.defer(() -> corrections.note(now.id(), now.description())))
        : changed;
  }

  Mono<Void> forget(String wish) {
    return impressions.forget(wish).then(Mono.defer(() -> corrections.forget(wish)));
  }
}
