package org.wishlight.matching.claim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.matching.Created;
import org.wishlight.matching.claim.Claiming.Ask;
import org.wishlight.matching.wall.ClaimView;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Claims a wish that was proposed: the same race, the same rules, the same answers. */
@Component
public class Accepting {
  private final Claiming claiming;
  private final ClaimMeters meters;

  Accepting(Claiming claiming, ClaimMeters meters) {
    this.claiming = claiming;
    this.meters = meters;
  }

  public Mono<Created<ClaimView>> claim(
      String wish,
      String volunteer,
      Caller caller,
      Optional<IdempotencyKey> key,
      @Nullable String ifMatch) {
    var asked = ClaimRequest.of(volunteer);
    var request = key.map(given -> given.asking(asked));
    return meters.counted(claiming.claim(new Ask(wish, caller, asked, request, ifMatch)));
  }
}
