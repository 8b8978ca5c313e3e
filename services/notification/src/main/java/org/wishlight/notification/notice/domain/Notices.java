package org.wishlight.notification.notice.domain;

import static org.wishlight.notification.notice.domain.Audience.CLAIMANT;
import static org.wishlight.notification.notice.domain.Audience.NEIGHBORHOOD;
import static org.wishlight.notification.notice.domain.Audience.OFFICE;
import static org.wishlight.notification.notice.domain.Audience.WISHER;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.MatchEvent.CircleWidened;
import org.wishlight.contracts.MatchEvent.ClaimFulfilled;
import org.wishlight.contracts.MatchEvent.ClaimReleased;
import org.wishlight.contracts.MatchEvent.ClaimStarted;
import org.wishlight.contracts.MatchEvent.Claimed;
import org.wishlight.contracts.MatchEvent.Confirmed;
import org.wishlight.contracts.MatchEvent.DeadlineMissed;
import org.wishlight.contracts.MatchEvent.DeadlineNeared;
import org.wishlight.contracts.MatchEvent.Escalated;
import org.wishlight.contracts.MatchEvent.Proposed;
import org.wishlight.contracts.MatchEvent.Reopened;
import org.wishlight.contracts.WishEvent.Merged;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Returned;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.contracts.WishEvent.Withdrawn;

/** The whole table of who hears what; the words are in the {@code notices} bundles. */
public final class Notices {
  private static final boolean CRITICAL = true;

  private static final List<Line> TABLE =
      List.of(
          line(Submitted.class, NEIGHBORHOOD, "submitted.neighborhood", CRITICAL),
          line(Published.class, WISHER, "published.wisher"),
          line(Published.class, NEIGHBORHOOD, "published.neighborhood"),
          line(Returned.class, WISHER, "returned.wisher", CRITICAL),
          line(Merged.class, WISHER, "merged.wisher"),
          line(Withdrawn.class, WISHER, "withdrawn.wisher"),
          line(Withdrawn.class, NEIGHBORHOOD, "withdrawn.neighborhood"),
          line(Proposed.class, CLAIMANT, "proposed.volunteer", CRITICAL),
          line(Claimed.class, WISHER, "claimed.wisher"),
          line(Claimed.class, CLAIMANT, "claimed.claimant"),
          line(Claimed.class, NEIGHBORHOOD, "claimed.neighborhood"),
          line(ClaimStarted.class, WISHER, "started.wisher"),
          line(ClaimStarted.class, CLAIMANT, "started.claimant"),
          line(ClaimStarted.class, NEIGHBORHOOD, "started.neighborhood"),
          line(ClaimFulfilled.class, WISHER, "fulfilled.wisher", CRITICAL),
          line(ClaimFulfilled.class, CLAIMANT, "fulfilled.claimant"),
          line(ClaimFulfilled.class, NEIGHBORHOOD, "fulfilled.neighborhood"),
          line(ClaimReleased.class, WISHER, "released.wisher"),
          line(ClaimReleased.class, CLAIMANT, "released.claimant"),
          line(ClaimReleased.class, NEIGHBORHOOD, "released.neighborhood"),
          line(Confirmed.class, WISHER, "confirmed.wisher"),
          line(Confirmed.class, CLAIMANT, "confirmed.claimant"),
          line(Confirmed.class, NEIGHBORHOOD, "confirmed.neighborhood"),
          line(Reopened.class, WISHER, "reopened.wisher"),
          line(Reopened.class, CLAIMANT, "reopened.claimant", CRITICAL),
          line(Reopened.class, NEIGHBORHOOD, "reopened.neighborhood", CRITICAL),
          line(CircleWidened.class, NEIGHBORHOOD, "widened.neighborhood"),
          neared(Deadline.INTERNAL, NEIGHBORHOOD, "neared.window.neighborhood"),
          neared(Deadline.NEIGHBORHOOD, NEIGHBORHOOD, "neared.window.neighborhood"),
          neared(Deadline.OFFICE, NEIGHBORHOOD, "neared.window.neighborhood"),
          neared(Deadline.START, CLAIMANT, "neared.start.claimant"),
          neared(Deadline.FULFIL, CLAIMANT, "neared.fulfil.claimant"),
          neared(Deadline.CONFIRM, WISHER, "neared.confirm.wisher"),
          missed(Deadline.START, CLAIMANT, "missed.start.claimant"),
          missed(Deadline.START, NEIGHBORHOOD, "missed.start.neighborhood"),
          missed(Deadline.FULFIL, CLAIMANT, "missed.fulfil.claimant"),
          missed(Deadline.FULFIL, NEIGHBORHOOD, "missed.fulfil.neighborhood"),
          missed(Deadline.CONFIRM, NEIGHBORHOOD, "missed.confirm.neighborhood"),
          line(Escalated.class, NEIGHBORHOOD, "escalated.neighborhood", CRITICAL),
          line(Escalated.class, OFFICE, "escalated.office", CRITICAL));

  private Notices() {}

  /** What must be told when {@code event} happened; nothing for most events. */
  public static List<Notice> of(Envelope<?> event) {
    return TABLE.stream()
        .filter(line -> line.event().test(event.event()))
        .map(line -> line.notice(event))
        .toList();
  }

  /** Every template that the bundles must have. */
  public static Stream<String> templates() {
    return TABLE.stream().map(Line::template).distinct();
  }

  private static Line line(Class<? extends Event> event, Audience audience, String template) {
    return line(event, audience, template, !CRITICAL);
  }

  private static Line line(
      Class<? extends Event> event, Audience audience, String template, boolean critical) {
    return new Line(event::isInstance, audience, template, critical);
  }

  private static Line neared(Deadline deadline, Audience audience, String template) {
    return new Line(
        event -> event instanceof DeadlineNeared neared && neared.deadline() == deadline,
        audience,
        template,
        audience != NEIGHBORHOOD);
  }

  private static Line missed(Deadline deadline, Audience audience, String template) {
    return new Line(
        event -> event instanceof DeadlineMissed missed && missed.deadline() == deadline,
        audience,
        template,
        CRITICAL);
  }

  private record Line(
      Predicate<Event> event, Audience audience, String template, boolean critical) {
    Notice notice(Envelope<?> happened) {
      return new Notice(audience.of(happened), template, critical, Facts.of(happened.event()));
    }
  }
}
