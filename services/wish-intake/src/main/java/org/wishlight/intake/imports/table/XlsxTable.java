package org.wishlight.intake.imports.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of the first visible sheet of a workbook. */
final class XlsxTable implements TableReader {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
  private static final ReadingOptions PLAIN = new ReadingOptions(false, true);

  private final ReadableWorkbook workbook;
  private final Stream<Row> rows;
  private final Iterator<Row> remaining;
  private int last;
  private int first = 1;

  private XlsxTable(ReadableWorkbook workbook) throws IOException {
    this.workbook = workbook;
    rows = firstSheet(workbook).openStream();
    remaining = rows.iterator();
  }

  /** Whatever a broken file makes of the library, it is the file that is unreadable. */
  static XlsxTable reading(byte[] file) {
    try {
      return new XlsxTable(open(file));
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableTable("not-a-workbook");
    }
  }

  private static ReadableWorkbook open(byte[] file) throws IOException {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
    } catch (ExcelReaderException withoutStyles) {
      return new ReadableWorkbook(new ByteArrayInputStream(file), PLAIN);
    }
  }

  private static Sheet firstSheet(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseGet(workbook::getFirstSheet);
  }

  @Override
  public @Nullable TableRow next() {
    try {
      while (remaining.hasNext()) {
        var row = row(remaining.next());
        if (!row.isBlank()) {
          return row;
        }
      }
      return null;
    } catch (RuntimeException broken) {
      throw new UnreadableTable("malformed-row", Map.of("row", last + 1));
    }
  }

  /** Where rows do not say their number, the library counts from 0. */
  private TableRow row(Row row) {
    if (row.getRowNum() == 0) {
      first = 0;
    }
    var number = row.getRowNum() + 1 - first;
    if (number <= last) {
      throw new IllegalStateException("rows are not in order");
    }
    last = number;
    var cells = IntStream.range(0, row.getCellCount()).mapToObj(n -> CellText.of(cell(row, n)));
    return new TableRow(last, cells.toList());
  }

  private static org.dhatim.fastexcel.reader.@Nullable Cell cell(Row row, int index) {
    return row.getOptionalCell(index).orElse(null);
  }

  @Override
  public void close() {
    try {
      rows.close();
      workbook.close();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
