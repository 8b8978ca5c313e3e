package org.wishlight.matching.wall;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Deadline;
import org.wishlight.matching.policy.Policies;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.Term;

/**
 * Each office's, to the millisecond, as MongoDB keeps it: what is answered is what is read later.
 */
@Component
class PromisesInForce implements Promises {
  private final Policies policies;

  PromisesInForce(Policies policies) {
    this.policies = policies;
  }

  @Override
  public Term term(String office, Deadline step, Instant from) {
    var policy = policies.of(office);
    var due = policy.due(step, from);
    return new Term(kept(policy.warning(step, due)), kept(due));
  }

  @Override
  public Instant again(String office, Instant from) {
    return kept(policies.of(office).nextWorkday(from));
  }

  private static Instant kept(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
