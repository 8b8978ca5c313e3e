package org.wishlight.intake.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.wishlight.intake.imports.table.TableForm;
import org.wishlight.intake.imports.table.UnreadableTable;
import org.wishlight.starter.web.InvalidRequest;

/**
 * What a file was found to be, read once from its beginning to its end.
 *
 * @param total its rows that are not blank, without the heading
 */
record Inspected(TableForm form, int total, List<String> ignoredColumns) {
  private static final int MOST_ROWS = 200_000;

  /**
   * @throws InvalidRequest for what is no list of wishes
   */
  static Inspected of(byte[] file) {
    try {
      var form = TableForm.of(file);
      try (var list = WishList.of(form.firstReader(file))) {
        return new Inspected(form, count(list), list.heading().ignored());
      }
    } catch (UnreadableTable unreadable) {
      throw WishList.refused(unreadable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static int count(WishList list) {
    var total = 0;
    while (list.next() != null) {
      total++;
      if (total > MOST_ROWS) {
        throw WishList.tooLong(MOST_ROWS);
      }
    }
    if (total == 0) {
      throw InvalidRequest.unfit("file", "no-rows");
    }
    return total;
  }
}
