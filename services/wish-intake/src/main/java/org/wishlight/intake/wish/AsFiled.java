package org.wishlight.intake.wish;

import java.util.List;
import org.wishlight.contracts.WishEvent;
import org.wishlight.intake.wish.domain.FirstCircle;
import org.wishlight.intake.wish.domain.Step;
import org.wishlight.intake.wish.domain.Wish;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.starter.outbox.HistoryEntry;

/** A wish as it was when it was filed, so that a repeated request gets its first answer. */
final class AsFiled {
  private final EventJson json;

  AsFiled(EventJson json) {
    this.json = json;
  }

  WishDocument of(WishDocument now) {
    var submitted = (WishEvent.Submitted) json.read(now.history().getFirst());
    var filing =
        new Wish.Filing(
            now.id(),
            now.code(),
            now.office(),
            now.neighborhood(),
            now.person(),
            now.account(),
            submitted.wish());
    var step = Wish.submit(filing, submitted.reviewDueAt());
    var history = firstWrite(now.history());
    if (history.size() > 1 && json.read(history.get(1)) instanceof WishEvent.Published published) {
      var first = new FirstCircle(published.circle(), published.nextActionAt());
      step = publish(step, first);
    }
    return WishDocument.filed(
        step.wish(), now.namesake(), now.wisher(), now.request(), now.candidates(), history);
  }

  private static Step publish(Step submitted, FirstCircle first) {
    return submitted.then(wish -> wish.publish(first));
  }

  /** What was written together has one time. */
  private static List<HistoryEntry> firstWrite(List<HistoryEntry> history) {
    var filedAt = history.getFirst().time();
    return history.stream().filter(entry -> entry.time().equals(filedAt)).toList();
  }
}
