package org.wishlight.local.running;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns that stay straight in a terminal, where a Chinese character is two columns wide. */
public final class Table {
  private static final int FIRST_WIDE = 0x2E80;

  private final List<String[]> rows = new ArrayList<>();

  public Table(String... heading) {
    rows.add(heading);
  }

  public void row(String... cells) {
    rows.add(cells);
  }

  public void print(PrintStream out) {
    var columns = rows.getFirst().length;
    var widths = IntStream.range(0, columns).map(this::widthOfColumn).toArray();
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private int widthOfColumn(int column) {
    return rows.stream().mapToInt(row -> width(row[column])).max().orElse(0);
  }

  private static String line(String[] row, int[] widths) {
    var line = new StringBuilder();
    for (var i = 0; i < row.length; i++) {
      line.append(row[i]).repeat(' ', widths[i] - width(row[i]) + 2);
    }
    return line.toString().stripTrailing();
  }

  static int width(String text) {
    return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
  }
}
