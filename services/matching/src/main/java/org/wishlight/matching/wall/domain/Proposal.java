package org.wishlight.matching.wall.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;

/**
 * A wish is proposed to one volunteer at a time; it stays open to everybody meanwhile.
 *
 * @param score how well it suits, 0 to 1
 */
public record Proposal(
    String id,
    String volunteer,
    double score,
    List<Reason> reasons,
    Instant madeAt,
    Instant expiresAt) {

  /** How it ended. */
  public enum Outcome {
    ACCEPTED,
    DECLINED,
    EXPIRED,
    /** Somebody else took the wish, or it left the wall. */
    OVERTAKEN
  }

  /**
   * One that is over.
   *
   * @param circle in which it was asked
   */
  public record Past(
      String id,
      String volunteer,
      Outcome outcome,
      Circle circle,
      @Nullable String reason,
      Instant at) {}

  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }

  public Past ended(Outcome outcome, Circle circle, @Nullable String reason, Instant at) {
    return new Past(id, volunteer, outcome, circle, reason, at);
  }

  /** It ended because the wish is not open any more. */
  public Past ended(WallEntry entry, Instant at) {
    var taken = entry.claim();
    var outcome =
        taken != null && taken.volunteer().equals(volunteer) ? Outcome.ACCEPTED : Outcome.OVERTAKEN;
    return ended(outcome, entry.circle(), null, at);
  }
}
