package org.wishlight.intake.imports.table;

/**
 * What a spreadsheet would run when it opens a CSV file is led by an apostrophe, as OWASP advises
 * (CSV injection), and read without it again.
 */
final class FormulaSigns {
  private static final String SIGNS = "=+-@\t\r＝＋－＠";
  private static final char TEXT = '\'';

  private FormulaSigns() {}

  static String masked(String cell) {
    return isFormula(cell, 0) || isMasked(cell) ? TEXT + cell : cell;
  }

  static String unmasked(String cell) {
    return isMasked(cell) ? cell.substring(1) : cell;
  }

  private static boolean isMasked(String cell) {
    var apostrophes = 0;
    while (apostrophes < cell.length() && cell.charAt(apostrophes) == TEXT) {
      apostrophes++;
    }
    return apostrophes > 0 && isFormula(cell, apostrophes);
  }

  private static boolean isFormula(String cell, int at) {
    return at < cell.length() && SIGNS.indexOf(cell.charAt(at)) >= 0;
  }
}
