package org.wishlight.intake.imports.table;

import java.util.List;

/**
 * One row as text.
 *
 * @param number the table's own: its first row is 1, empty ones count
 */
public record TableRow(int number, List<String> cells) {

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Empty where the row is shorter. */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }
}
