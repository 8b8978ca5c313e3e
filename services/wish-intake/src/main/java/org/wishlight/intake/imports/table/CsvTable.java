package org.wishlight.intake.imports.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file. */
final class CsvTable implements TableReader {
  /** As many as a spreadsheet's cell can have: more is a quote that was not closed. */
  private static final int LONGEST_CELL = 32_767;

  private static final int MOST_CELLS = 1_024;
  private static final int BUFFER = 1024 * 1024;
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};

  private final CloseableIterator<CsvRecord> records;
  private final LastSign end;
  private int number;

  private CsvTable(CloseableIterator<CsvRecord> records, LastSign end) {
    this.records = records;
    this.end = end;
  }

  static CsvTable reading(InputStream file, TableForm form) throws IOException {
    if (form.mark()) {
      file.skipNBytes(mark(form.encoding()).length);
    }
    var end = new LastSign(new InputStreamReader(file, form.encoding().newDecoder()));
    var reader =
        CsvReader.builder()
            .fieldSeparator(form.separatorSign())
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .maxBufferSize(BUFFER)
            .ofCsvRecord(end);
    return new CsvTable(reader.iterator(), end);
  }

  static byte[] mark(Charset charset) {
    if (charset.equals(UTF_8)) {
      return UTF_8_MARK;
    }
    return charset.equals(UTF_16LE) ? LITTLE_MARK : BIG_MARK;
  }

  @Override
  public @Nullable TableRow next() {
    try {
      while (records.hasNext()) {
        var row = new TableRow(number + 1, records.next().getFields());
        number++;
        check(row);
        if (!row.isBlank()) {
          return unmasked(row);
        }
      }
      return null;
    } catch (CsvParseException malformed) {
      throw malformed(number + 1);
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause() instanceof CharacterCodingException
          ? malformed(number + 1)
          : unreadable;
    }
  }

  private void check(TableRow row) {
    var cells = row.cells();
    if (cells.size() > MOST_CELLS || cells.stream().anyMatch(CsvTable::isTooLong)) {
      throw malformed(row.number());
    }
    if (!records.hasNext() && cells.getLast().contains("\n") && !end.isQuote()) {
      throw malformed(row.number());
    }
  }

  private static boolean isTooLong(String cell) {
    return cell.length() > LONGEST_CELL;
  }

  private static TableRow unmasked(TableRow row) {
    List<String> cells = row.cells().stream().map(FormulaSigns::unmasked).toList();
    return new TableRow(row.number(), cells);
  }

  private static UnreadableTable malformed(int row) {
    return new UnreadableTable("malformed-row", Map.of("row", row));
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
