package org.wishlight.matching.wall.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.MatchEvent.OfWish;

/**
 * What one transition did.
 *
 * @param entry as it is now
 * @param events that tell of it, in order; none where nobody else needs to know
 * @param ended the claim whose place is free again
 */
public record Step(WallEntry entry, List<OfWish> events, @Nullable Claim ended) {

  /** None left out (一个不漏): no step leads where nobody has to act. */
  public Step {
    if (entry.running() != null && entry.nextActionAt() == null) {
      throw new IllegalStateException("nobody has to act");
    }
  }

  /** Nothing that the wall shows has changed hands. */
  public static Step unchanged(WallEntry entry) {
    return of(entry);
  }

  static Step of(WallEntry entry, OfWish... events) {
    return new Step(entry, List.of(events), null);
  }

  /** Whether the claim that has ended is the wish's no more. */
  public boolean hasLetGo() {
    return ended != null && (entry.claim() == null || !entry.claim().id().equals(ended.id()));
  }

  /** This and at once the next, as one. */
  Step then(Step next) {
    var both = Stream.concat(events.stream(), next.events.stream()).toList();
    return new Step(next.entry, both, ended);
  }

  Step ending(Claim claim) {
    return new Step(entry, events, claim);
  }
}
