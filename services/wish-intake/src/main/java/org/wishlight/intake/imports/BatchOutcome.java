package org.wishlight.intake.imports;

import java.util.List;

/**
 * What has become of some rows.
 *
 * @param position the last of them
 */
record BatchOutcome(
    int position, int accepted, int duplicates, int rejected, List<RowFault> faults) {

  static BatchOutcome of(int position, List<RowOutcome> rows) {
    return new BatchOutcome(
        position,
        count(rows, RowOutcome.Fate.ACCEPTED) + count(rows, RowOutcome.Fate.DUPLICATE),
        count(rows, RowOutcome.Fate.DUPLICATE),
        count(rows, RowOutcome.Fate.REJECTED),
        rows.stream().flatMap(row -> row.faults().stream()).toList());
  }

  private static int count(List<RowOutcome> rows, RowOutcome.Fate fate) {
    return (int) rows.stream().filter(row -> row.fate() == fate).count();
  }
}
