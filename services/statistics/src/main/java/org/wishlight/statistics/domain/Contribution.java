package org.wishlight.statistics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one wish counts for at one moment. Contributions depend on the fact alone: whatever they
 * were before a change is taken back, and so a rollup equals a recount by construction.
 */
public record Contribution(Instant at, Tally tally) {
  private static final int CONTENT = 4;

  /** All of a wish; none before its filing is heard of. */
  public static List<Contribution> of(WishFact fact) {
    var filing = fact.filing();
    var countedAt = fact.countedAt();
    var all = new ArrayList<Contribution>();
    if (filing == null || countedAt == null) {
      return all;
    }
    all.add(new Contribution(filing.submittedAt(), new Tally().count(Counter.SUBMITTED)));
    all.add(new Contribution(countedAt, state(fact, filing, countedAt)));
    var claimedAt = fact.claimedAt();
    if (claimedAt != null) {
      all.add(new Contribution(claimedAt, new Tally().count(Counter.CLAIMED_THAT_DAY)));
    }
    var confirmation = fact.confirmation();
    if (confirmation != null) {
      all.add(new Contribution(confirmation.at(), new Tally().count(Counter.CONFIRMED_THAT_DAY)));
    }
    return all;
  }

  private static Tally state(WishFact fact, Filing filing, Instant countedAt) {
    var position = fact.position();
    var isRealisable = filing.isPublished() && !isOut(fact);
    var tally =
        new Tally()
            .countIf(filing.isPublished(), Counter.PUBLISHED)
            .countIf(filing.returned(), Counter.RETURNED)
            .countIf(isRealisable, Counter.REALISABLE)
            .countIf(isRealisable && fact.claimedAt() != null, Counter.RESPONDED)
            .countIf(fact.isLive() && position != null && position.withOffice(), Counter.ESCALATED);
    present(fact, tally);
    times(fact, countedAt, tally);
    return confirmation(fact, tally);
  }

  private static boolean isOut(WishFact fact) {
    return switch (fact.status()) {
      case WITHDRAWN, MERGED -> true;
      default -> false;
    };
  }

  private static void present(WishFact fact, Tally tally) {
    switch (fact.status()) {
      case PUBLISHED -> tally.count(Counter.OPEN);
      case CLAIMED -> tally.count(Counter.CLAIMED);
      case IN_PROGRESS -> tally.count(Counter.IN_PROGRESS);
      case FULFILLED -> tally.count(Counter.FULFILLED);
      case CONFIRMED -> tally.count(Counter.CONFIRMED);
      case WITHDRAWN -> tally.count(Counter.WITHDRAWN);
      case MERGED -> tally.count(Counter.MERGED);
      case SUBMITTED, RETURNED -> {}
    }
  }

  private static void times(WishFact fact, Instant publishedAt, Tally tally) {
    var claimedAt = fact.claimedAt();
    if (claimedAt != null) {
      tally.add(Durations.TO_CLAIM.field(Duration.between(publishedAt, claimedAt)), 1);
    }
    var confirmation = fact.confirmation();
    if (confirmation != null) {
      tally.add(Durations.TO_CONFIRM.field(Duration.between(publishedAt, confirmation.at())), 1);
    }
  }

  private static Tally confirmation(WishFact fact, Tally tally) {
    var confirmation = fact.confirmation();
    if (confirmation == null) {
      return tally;
    }
    var rating = confirmation.rating();
    return tally
        .countIf(confirmation.onTime(), Counter.ON_TIME)
        .countIf(rating != null, Counter.RATED)
        .countIf(rating != null && rating >= CONTENT, Counter.SATISFIED);
  }
}
