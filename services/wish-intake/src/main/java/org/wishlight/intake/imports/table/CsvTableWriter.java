package org.wishlight.intake.imports.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A CSV file in the encoding, with the separator and the line ends of another. */
final class CsvTableWriter implements TableWriter {
  private final CsvWriter csv;

  CsvTableWriter(OutputStream out, TableForm form) throws IOException {
    if (form.mark()) {
      out.write(CsvTable.mark(form.encoding()));
    }
    csv =
        CsvWriter.builder()
            .fieldSeparator(form.separatorSign())
            .lineDelimiter(LineDelimiter.of(form.lineEnd()))
            .build(new OutputStreamWriter(out, form.encoding()));
  }

  @Override
  public void write(List<String> cells) {
    csv.writeRecord(cells.stream().map(FormulaSigns::masked).toList());
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
