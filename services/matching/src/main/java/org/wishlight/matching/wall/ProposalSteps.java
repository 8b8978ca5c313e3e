package org.wishlight.matching.wall;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.matching.wall.WallSteps.Taking;
import org.wishlight.matching.wall.domain.Proposal;
import org.wishlight.matching.wall.domain.Proposal.Outcome;
import reactor.core.publisher.Mono;

/** What happens to a wish's proposal: it is made, and answered or not. */
@Component
public class ProposalSteps {
  private final WallSteps steps;
  private final Clock clock;

  /**
   * A wish as it was seen, and whom to ask.
   *
   * @param words the proposal's reasons as the event tells them
   */
  public record Asking(WallDocument wish, Proposal proposal, List<String> words) {}

  ProposalSteps(WallSteps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * Proposes many wishes in one statement; those that have moved on are left alone.
   *
   * @return how many were proposed
   */
  public Mono<Integer> propose(List<Asking> all) {
    return steps.takeAll(all.stream().map(ProposalSteps::taking).toList());
  }

  private static Taking taking(Asking asking) {
    var proposal = asking.proposal();
    return new Taking(
        asking.wish(),
        asking.wish().entry().propose(proposal, asking.words()),
        changes -> changes.set("proposal", proposal));
  }

  /**
   * Ends the present proposal with a no.
   *
   * @return empty if the wish has moved on since it was seen
   */
  public Mono<WallDocument> end(
      WallDocument seen,
      Proposal proposal,
      Outcome outcome,
      @Nullable String reason,
      @Nullable String actor) {
    var past = proposal.ended(outcome, seen.circle(), reason, clock.instant());
    var step = WallSteps.decide(seen, wish -> wish.entry().decline(proposal, reason));
    return steps.take(seen, step, changes -> over(changes, past), actor);
  }

  private static void over(Update changes, Proposal.Past past) {
    changes.unset("proposal").push("proposed", past);
  }
}
