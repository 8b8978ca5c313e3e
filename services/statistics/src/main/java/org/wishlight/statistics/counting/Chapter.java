package org.wishlight.statistics.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.wishlight.contracts.Envelope;
import org.wishlight.starter.listening.Sequence;
import org.wishlight.statistics.domain.Ledger;
import org.wishlight.statistics.domain.WishFact;

/** What a run of events changes: the facts of its wishes, and by how much each rollup moves. */
final class Chapter {
  private final Map<String, WishFact> before;
  private final Map<String, WishFact> after = new HashMap<>();

  Chapter(Map<String, WishFact> before) {
    this.before = before;
  }

  /**
   * @throws Sequence.OutOfSequence if an event before this one has not been heard
   */
  Chapter hear(Envelope<?> event) {
    var known = after.getOrDefault(event.subject(), before.get(event.subject()));
    var fact = known == null ? WishFact.unheard(event) : known;
    if (Sequence.of(fact.heard(event), event) == Sequence.NEXT) {
      after.put(event.subject(), fact.after(event));
    }
    return this;
  }

  Collection<WishFact> facts() {
    return after.values();
  }

  Ledger changes() {
    var ledger = new Ledger();
    after.forEach(
        (wish, fact) -> {
          ledger.add(fact);
          if (before.containsKey(wish)) {
            ledger.takeBack(before.get(wish));
          }
        });
    return ledger;
  }
}
