package org.wishlight.statistics.domain;

import java.util.HashMap;
import java.util.Map;

/** Tallies by cell: of some wishes, or of what has changed about them. */
public final class Ledger {
  private final Map<Cell, Tally> cells = new HashMap<>();

  public Ledger add(WishFact fact) {
    return book(fact, 1);
  }

  public Ledger takeBack(WishFact fact) {
    return book(fact, -1);
  }

  public Ledger add(Ledger other) {
    other.cells.forEach((cell, tally) -> book(cell, tally, 1));
    return this;
  }

  /** Cells in which something is left. */
  public Map<Cell, Tally> cells() {
    return Map.copyOf(cells);
  }

  private Ledger book(WishFact fact, int times) {
    var filing = fact.filing();
    if (filing == null) {
      return this;
    }
    for (var contribution : Contribution.of(fact)) {
      var day = Days.of(contribution.at()).toString();
      book(Cell.of(day, fact, filing), contribution.tally(), times);
      book(Cell.of(Cell.EVER, fact, filing), contribution.tally(), times);
    }
    return this;
  }

  private void book(Cell cell, Tally tally, int times) {
    var booked = cells.computeIfAbsent(cell, _ -> new Tally()).add(tally, times);
    if (booked.isEmpty()) {
      cells.remove(cell);
    }
  }
}
