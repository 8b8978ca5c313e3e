package org.wishlight.intake.imports.table;

import org.jspecify.annotations.Nullable;

/** A table, read row by row; whatever it reads is text. */
public interface TableReader extends AutoCloseable {

  /**
   * The next row that is not blank; null behind the last.
   *
   * @throws UnreadableTable if there is one that cannot be read
   */
  @Nullable TableRow next();

  @Override
  void close();
}
