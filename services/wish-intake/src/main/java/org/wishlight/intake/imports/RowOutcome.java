package org.wishlight.intake.imports;

import java.util.List;
import org.wishlight.starter.web.FieldFault;

/** What has become of one row. */
record RowOutcome(Fate fate, List<RowFault> faults) {
  static final RowOutcome ACCEPTED = new RowOutcome(Fate.ACCEPTED, List.of());
  static final RowOutcome DUPLICATE = new RowOutcome(Fate.DUPLICATE, List.of());

  /** How it went. */
  enum Fate {
    ACCEPTED,
    DUPLICATE,
    REJECTED
  }

  static RowOutcome rejected(int row, List<FieldFault> faults) {
    return new RowOutcome(
        Fate.REJECTED,
        faults.stream().map(WishRow::inList).map(fault -> RowFault.of(row, fault)).toList());
  }
}
