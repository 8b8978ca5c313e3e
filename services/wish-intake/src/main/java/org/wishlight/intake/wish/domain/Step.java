package org.wishlight.intake.wish.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wishlight.contracts.WishEvent;

/** The new state and what has happened; no events where nothing has. */
public record Step(Wish wish, List<WishEvent> events) {

  static Step of(Wish wish, WishEvent event) {
    return new Step(wish, List.of(event));
  }

  /** One step more, to be stored in the same write. */
  public Step then(Function<Wish, Step> next) {
    var following = next.apply(wish);
    return new Step(
        following.wish(), Stream.concat(events.stream(), following.events().stream()).toList());
  }
}
