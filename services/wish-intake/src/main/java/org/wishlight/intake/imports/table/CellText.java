package org.wishlight.intake.imports.table;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** A workbook's cell as the text that stands in it; nothing is worked out. */
final class CellText {
  private static final int LONGEST_NUMBER = 40;
  private static final double LAST_DAY = 2_958_466;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DATE = Pattern.compile("[yYdD年月日]|[hH]:[mM]");

  private CellText() {}

  static String of(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getType()) {
      case EMPTY, ERROR -> "";
      case STRING, BOOLEAN -> cell.getText();
      case NUMBER -> number(cell);
      case FORMULA -> formula(cell);
    };
  }

  /** What the spreadsheet had last shown; without it the formula itself. */
  private static String formula(Cell cell) {
    if (cell.getValue() == null) {
      return cell.getFormula() == null ? "" : "=" + cell.getFormula();
    }
    return cell.getValue() instanceof BigDecimal ? number(cell) : cell.getText();
  }

  private static String number(Cell cell) {
    if (!(cell.getValue() instanceof BigDecimal number)) {
      return "";
    }
    if (isDate(cell, number)) {
      var date = cell.asDate();
      return date.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? date.toLocalDate().toString()
          : date.toString();
    }
    return plain(number);
  }

  /** Phone numbers are no amounts: 1.38E10 is 13800000000. */
  private static String plain(BigDecimal number) {
    var digits = number.precision() + Math.abs((long) number.scale());
    return digits > LONGEST_NUMBER
        ? number.toString()
        : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(Cell cell, BigDecimal number) {
    var format = cell.getDataFormatString();
    return format != null
        && number.signum() >= 0
        && number.doubleValue() < LAST_DAY
        && DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
  }
}
