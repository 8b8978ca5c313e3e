package org.wishlight.statistics.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The monthly report as a workbook with native charts. Sheets of figures are few rows and lie in
 * memory; the list of wishes is written row by row behind them.
 */
final class MonthlyWorkbook implements AutoCloseable {
  private static final int ROWS_IN_MEMORY = 100;
  private static final int COLUMN_WIDTH = 18 * 256;
  private static final List<Figure> CHARTED = List.of(Figure.PUBLISHED, Figure.CONFIRMED);

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final ReportWords words;
  private final CellStyle heading = book.createCellStyle();
  private final CellStyle share = book.createCellStyle();

  MonthlyWorkbook(ReportWords words) {
    this.words = words;
    var bold = book.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    share.setDataFormat(book.createDataFormat().getFormat("0.0%"));
  }

  void summary(String month, Summary summary) {
    var sheet = book.createSheet(words.of("sheet.summary"));
    widen(sheet, 2);
    headings(sheet, Stream.of(words.of("column.figure"), month));
    for (var figure : Figure.values()) {
      var row = sheet.createRow(sheet.getLastRowNum() + 1);
      row.createCell(0).setCellValue(words.of(figure));
      number(row, 1, figure, summary);
    }
  }

  /** One row for each value, and a chart below them. */
  void breakdown(String title, Breakdown breakdown, UnaryOperator<String> label) {
    var sheet = book.createSheet(title);
    widen(sheet, Figure.values().length + 1);
    headings(sheet, Stream.concat(Stream.of(title), Stream.of(Figure.values()).map(words::of)));
    for (var item : breakdown.items()) {
      var row = sheet.createRow(sheet.getLastRowNum() + 1);
      row.createCell(0).setCellValue(label.apply(item.key()));
      for (var figure : Figure.values()) {
        number(row, figure.ordinal() + 1, figure, item.figures());
      }
    }
    ReportChart.bars(sheet, title, breakdown.items().size(), columns());
  }

  void days(Series series) {
    var title = words.of("sheet.days");
    var sheet = book.createSheet(title);
    widen(sheet, 5);
    headings(
        sheet,
        Stream.concat(
            Stream.of(title),
            Stream.of(Figure.SUBMITTED, Figure.PUBLISHED, Figure.CLAIMED, Figure.CONFIRMED)
                .map(words::of)));
    for (var point : series.items()) {
      var row = sheet.createRow(sheet.getLastRowNum() + 1);
      row.createCell(0).setCellValue(point.at().toString());
      row.createCell(1).setCellValue(point.submitted());
      row.createCell(2).setCellValue(point.published());
      row.createCell(3).setCellValue(point.claimed());
      row.createCell(4).setCellValue(point.confirmed());
    }
    ReportChart.lines(sheet, title, series.items().size(), List.of(1, 2, 3, 4));
  }

  /** Rows of text that are written as they come; behind all sheets of figures. */
  void writeTo(OutputStream out, String title, List<String> columns, Stream<List<String>> lines)
      throws IOException {
    try (var rows = new SXSSFWorkbook(book, ROWS_IN_MEMORY)) {
      var sheet = rows.createSheet(title);
      widen(sheet, columns.size());
      headings(sheet, columns.stream());
      lines.forEach(line -> write(sheet.createRow(sheet.getLastRowNum() + 1), line));
      rows.write(out);
    }
  }

  private static void write(Row row, List<String> line) {
    line.forEach(text -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  private static List<Integer> columns() {
    return CHARTED.stream().map(figure -> figure.ordinal() + 1).toList();
  }

  private void number(Row row, int column, Figure figure, Summary summary) {
    var value = figure.of(summary);
    if (value != null) {
      var cell = row.createCell(column);
      cell.setCellValue(value.doubleValue());
      if (figure.isShare()) {
        cell.setCellStyle(share);
      }
    }
  }

  private void headings(Sheet sheet, Stream<String> titles) {
    var row = sheet.createRow(0);
    titles.forEach(
        title -> {
          var cell = row.createCell(Math.max(0, row.getLastCellNum()));
          cell.setCellValue(title);
          cell.setCellStyle(heading);
        });
    sheet.createFreezePane(0, 1);
  }

  private static void widen(Sheet sheet, int columns) {
    for (var column = 0; column < columns; column++) {
      sheet.setColumnWidth(column, COLUMN_WIDTH);
    }
  }
}
