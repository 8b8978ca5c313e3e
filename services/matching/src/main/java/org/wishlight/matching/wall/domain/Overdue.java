package org.wishlight.matching.wall.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.MatchEvent.CircleWidened;
import org.wishlight.contracts.MatchEvent.DeadlineMissed;
import org.wishlight.contracts.MatchEvent.Escalated;
import org.wishlight.contracts.MatchEvent.OfWish;
import org.wishlight.contracts.WishStatus;

/**
 * What becomes of a wish whose date has gone by. That it was missed is said once; afterwards
 * somebody must look at it every workday until it is done. Nothing is ever confirmed by the clock.
 */
record Overdue(WallEntry entry, Deadline deadline, Instant dueAt, Instant now, Promises promises) {
  private static final String IDLE = "idle";

  Step step() {
    if (entry.watch().missed() == null) {
      return entry.status() == WishStatus.PUBLISHED ? windowEnded() : late();
    }
    return deadline == Deadline.START ? entry.release(IDLE, now, promises) : again();
  }

  /** Wider circles are asked, and behind the widest the office must act. */
  private Step windowEnded() {
    var next = entry.inCircle(entry.circle().wider()).open(now, promises);
    if (next.circle() == Circle.ALL) {
      next = next.watched(Watch.after(Deadline.OFFICE));
    }
    var events = new ArrayList<OfWish>();
    events.add(missed(next));
    if (next.circle() != entry.circle()) {
      events.add(
          new CircleWidened(next.standing(), entry.circle(), next.circle(), Widening.WINDOW_ENDED));
    }
    if (next.circle() == Circle.ALL) {
      events.add(new Escalated(next.standing()));
    }
    return new Step(next, List.copyOf(events), null);
  }

  private Step late() {
    var next = entry.watched(Watch.after(deadline)).until(promises.again(entry.office(), now));
    return Step.of(next, missed(next));
  }

  private Step again() {
    return Step.unchanged(entry.until(promises.again(entry.office(), now)));
  }

  private DeadlineMissed missed(WallEntry next) {
    return new DeadlineMissed(next.standing(), deadline, dueAt);
  }
}
