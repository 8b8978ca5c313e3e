package org.wishlight.notification.notice.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.MatchEvent.CircleWidened;
import org.wishlight.contracts.MatchEvent.ClaimReleased;
import org.wishlight.contracts.MatchEvent.ClaimStarted;
import org.wishlight.contracts.MatchEvent.Claimed;
import org.wishlight.contracts.MatchEvent.DeadlineMissed;
import org.wishlight.contracts.MatchEvent.DeadlineNeared;
import org.wishlight.contracts.MatchEvent.Escalated;
import org.wishlight.contracts.MatchEvent.Proposed;
import org.wishlight.contracts.MatchEvent.Reopened;
import org.wishlight.contracts.WishEvent.Returned;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.contracts.WishEvent.Withdrawn;

/** What an event says that belongs into the words about it; never who a person is. */
public final class Facts {
  /** Until when, as an ISO 8601 instant. */
  public static final String DUE = "due";

  /** The name of a circle. */
  public static final String CIRCLE = "circle";

  /** In the words of whoever gave it. */
  public static final String REASON = "reason";

  private static final int LONGEST_REASON = 500;

  private Facts() {}

  static Map<String, String> of(Event event) {
    return switch (event) {
      case Submitted submitted -> due(submitted.reviewDueAt());
      case Returned returned -> reason(returned.reason());
      case Withdrawn withdrawn -> reason(withdrawn.reason());
      case Proposed proposed -> due(proposed.expiresAt());
      case Claimed claimed -> due(claimed.dueAt());
      case ClaimStarted started -> due(started.dueAt());
      case ClaimReleased released -> reason(released.reason());
      case Reopened reopened -> reason(reopened.reason());
      case CircleWidened widened -> Map.of(CIRCLE, widened.to().name());
      case DeadlineNeared neared -> due(neared.dueAt());
      case DeadlineMissed missed -> due(missed.standing().nextActionAt());
      case Escalated escalated -> due(escalated.standing().nextActionAt());
      default -> Map.of();
    };
  }

  private static Map<String, String> due(@Nullable Instant at) {
    return at == null ? Map.of() : Map.of(DUE, at.toString());
  }

  private static Map<String, String> reason(@Nullable String reason) {
    return reason == null ? Map.of() : Map.of(REASON, shortened(reason));
  }

  private static String shortened(String reason) {
    var length = reason.codePointCount(0, reason.length());
    return length <= LONGEST_REASON
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON)) + "…";
  }
}
