package org.wishlight.intake.imports.table;

import java.util.List;

/** A table, written row by row; whatever is written stays text, also what looks like a formula. */
public interface TableWriter extends AutoCloseable {

  void write(List<String> cells);

  /** What has come so far goes out. */
  @Override
  void close();
}
