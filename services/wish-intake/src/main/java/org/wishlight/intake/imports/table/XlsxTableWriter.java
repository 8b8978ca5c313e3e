package org.wishlight.intake.imports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet whose cells are all text. */
final class XlsxTableWriter implements TableWriter {
  private static final int ROWS_AT_ONCE = 500;
  private static final int FIRST_VERSION = 1;
  private static final String TEXT = "@";

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  XlsxTableWriter(OutputStream out) {
    workbook = new Workbook(out, "Wishlight", FIRST_VERSION + ".0");
    sheet = workbook.newWorksheet("Sheet1");
  }

  @Override
  public void write(List<String> cells) {
    for (var column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(rows, column, cells.get(column));
        sheet.style(rows, column).format(TEXT).set();
      }
    }
    rows++;
    if (rows % ROWS_AT_ONCE == 0) {
      flush();
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
