package org.wishlight.intake.imports.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;

/**
 * How a table was written, so that it can be read again and answered in kind.
 *
 * @param charset of CSV; as all others empty for a workbook
 * @param separator between cells
 * @param mark whether a byte order mark leads
 * @param lineEnd between rows
 */
public record TableForm(
    Format format, String charset, String separator, boolean mark, String lineEnd) {
  static final TableForm WORKBOOK = new TableForm(Format.XLSX, "", "", false, "");

  /**
   * The form of a file, seen in its content.
   *
   * @throws UnreadableTable for what is no table
   */
  public static TableForm of(byte[] file) {
    return TableForms.of(file);
  }

  /**
   * @throws UnreadableTable if the file is not of this form
   */
  public TableReader reader(InputStream file) throws IOException {
    return switch (format) {
      case CSV -> CsvTable.reading(file, this);
      case XLSX -> XlsxTable.reading(file.readAllBytes());
    };
  }

  /** The first time: a workbook from strangers is looked through before it is opened. */
  public TableReader firstReader(byte[] file) throws IOException {
    if (format == Format.XLSX) {
      WorkbookLimits.check(file);
    }
    return reader(new ByteArrayInputStream(file));
  }

  public TableWriter writer(OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> new CsvTableWriter(out, this);
      case XLSX -> new XlsxTableWriter(out);
    };
  }

  Charset encoding() {
    return Charset.forName(charset);
  }

  char separatorSign() {
    return separator.charAt(0);
  }
}
