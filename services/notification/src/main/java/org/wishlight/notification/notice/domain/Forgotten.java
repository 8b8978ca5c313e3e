package org.wishlight.notification.notice.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wishlight.contracts.Envelope;
import org.wishlight.notification.recipient.domain.Recipient;

/**
 * Who was erased, and what may still be told: to them nothing of what was before, and about them
 * nothing that anybody has typed. Events of two topics come in any order, so a wish of an erased
 * person stays forgotten whatever is heard of it later; whoever files or registers anew is told
 * again.
 *
 * @param erased when, by person
 * @param wishes those that went with their wishers
 * @param back erased persons who can be reached again
 */
public record Forgotten(Map<String, Instant> erased, Set<String> wishes, Set<String> back) {
  public static final Forgotten NOBODY = new Forgotten(Map.of(), Set.of(), Set.of());

  /** What must be told when {@code event} happened, and may be. */
  public List<Notice> notices(Envelope<?> event) {
    var all = Notices.of(event).stream();
    if (erased.isEmpty()) {
      return all.toList();
    }
    var isSilent = includesTheWishOf(event);
    return all.filter(notice -> mayBeTold(notice.recipient(), event))
        .map(notice -> isSilent ? notice.withoutReason() : notice)
        .toList();
  }

  /** Whether the wish that the event is about is one of those that are forgotten. */
  public boolean includesTheWishOf(Envelope<?> event) {
    return wishes.contains(event.subject())
        || Concerned.wisher(event).filter(wisher -> isLate(wisher, event)).isPresent();
  }

  private boolean mayBeTold(Recipient recipient, Envelope<?> event) {
    var person = recipient.address();
    if (!erased.containsKey(person)) {
      return true;
    }
    return Concerned.wisher(event).filter(person::equals).isPresent()
        ? !includesTheWishOf(event)
        : back.contains(person) && !isLate(person, event);
  }

  /** To the millisecond, as the store keeps it. */
  private boolean isLate(String person, Envelope<?> event) {
    var at = erased.get(person);
    return at != null && !event.time().truncatedTo(ChronoUnit.MILLIS).isAfter(at);
  }
}
