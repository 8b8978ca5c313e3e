package org.wishlight.intake.wish;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.WishDescription;
import org.wishlight.intake.wish.domain.FirstCircle;
import org.wishlight.starter.policy.OfficePolicy;

/** The office's policy as dates of one wish. */
@Component
class Promises {
  private final OfficePolicy policy;

  Promises(OfficePolicy policy) {
    this.policy = policy;
  }

  Instant reviewDue(Instant from) {
    return policy.due(Deadline.REVIEW, from);
  }

  FirstCircle firstCircle(WishDescription wish, Instant from) {
    var circle = policy.firstCircle(wish.category(), wish.kind());
    return new FirstCircle(circle, policy.circleEnds(circle, from));
  }
}
