package org.wishlight.intake.imports.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeTablesTests {
  private static final int ROWS = 100_000;

  @Test
  void keepsNoRowOfALargeCsv() throws IOException {
    var text =
        IntStream.range(0, ROWS)
            .mapToObj(n -> "想请人修灯 %d,王%d,1380%07d\n".formatted(n, n, n))
            .collect(Collectors.joining("", "text,name,phone\n", ""));

    assertKeepsNoRow(text.getBytes(UTF_8));
  }

  @Test
  void keepsNoRowOfALargeWorkbook() throws IOException {
    var file =
        Workbooks.workbook(
            sheet -> {
              for (var n = 0; n <= ROWS; n++) {
                sheet.inlineString(n, 0, "想请人修灯 " + n);
                sheet.inlineString(n, 1, "王" + n);
                sheet.value(n, 2, 13_800_000_000L + n);
              }
            });

    assertKeepsNoRow(file);
  }

  private static void assertKeepsNoRow(byte[] file) throws IOException {
    List<WeakReference<TableRow>> samples = new ArrayList<>();
    var last = 0;
    try (var reader = TableForm.of(file).firstReader(file)) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        last = row.number();
        if (last % 1_000 == 0) {
          samples.add(new WeakReference<>(row));
        }
      }
      System.gc();
      assertThat(last).isEqualTo(ROWS + 1);
      assertThat(samples.stream().filter(sample -> sample.get() != null)).hasSizeLessThan(3);
    }
  }
}
