package org.wishlight.notification.notice.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.MatchEvent.OfWish;
import org.wishlight.contracts.WishEvent;
import org.wishlight.notification.recipient.domain.Recipient;

/** The persons in an event. */
public final class Concerned {
  private Concerned() {}

  /** Whose wish it is about; empty for what is about no wish. */
  public static Optional<String> wisher(Envelope<?> event) {
    return switch (event.event()) {
      case WishEvent wish -> Optional.of(wish.wisher());
      case OfWish step -> Optional.of(step.standing().wisher());
      default -> Optional.empty();
    };
  }

  /** Whose wish it is about, and whoever is told. */
  public static Set<String> by(Envelope<?> event) {
    var told = Notices.of(event).stream().map(Notice::recipient).filter(Recipient::isPerson);
    return Stream.concat(wisher(event).stream(), told.map(Recipient::address))
        .collect(Collectors.toUnmodifiableSet());
  }
}
