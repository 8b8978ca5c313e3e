package org.wishlight.intake.imports.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormTests {
  private static final String LIST = "心愿,姓名\r\n想理发,王桂英\r\n修灯,李阿姨\r\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false, ','",
    "UTF-8, true, ','",
    "GBK, false, ','",
    "GB18030, false, ','",
    "UTF-8, false, ';'",
    "GBK, false, ';'",
    "UTF-8, true, TAB",
    "GBK, false, TAB",
    "UTF-16LE, true, TAB",
    "UTF-16BE, true, ','"
  })
  void readsEveryEncodingAndSeparator(String encoding, boolean mark, String separator)
      throws IOException {
    var charset = Charset.forName(encoding);
    var sign = separator.equals("TAB") ? "\t" : separator;
    var text = (mark ? "\uFEFF" : "") + LIST.replace(",", sign);

    var file = text.getBytes(charset);

    assertThat(rows(file))
        .extracting(TableRow::cells)
        .containsExactly(List.of("心愿", "姓名"), List.of("想理发", "王桂英"), List.of("修灯", "李阿姨"));
    assertThat(copied(file)).isEqualTo(file);
  }

  @Test
  void numbersRowsAsSpreadsheetsDo() throws IOException {
    var file = "text,name\n\"第一行\n第二行\",甲\n\n,,\n乙乙,\"王\"\"小\"\"明\"\n".getBytes(UTF_8);

    assertThat(rows(file))
        .containsExactly(
            new TableRow(1, List.of("text", "name")),
            new TableRow(2, List.of("第一行\n第二行", "甲")),
            new TableRow(5, List.of("乙乙", "王\"小\"明")));
  }

  @Test
  void isNotMisledBySeparatorsInQuotes() throws IOException {
    var file = "\"a,b,c,d\";name\nx;y\n".getBytes(UTF_8);

    assertThat(rows(file).getLast().cells()).containsExactly("x", "y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86 138", "-2", "@SUM(A1)", "＝1", "'=1", "''+1", "\t=1"})
  void writesFormulasAsTextAndReadsThemAsTheyWere(String cell) throws IOException {
    var form = TableForm.of(LIST.getBytes(UTF_8));
    var out = new ByteArrayOutputStream();
    try (var writer = form.writer(out)) {
      writer.write(List.of("a", "b"));
      writer.write(List.of("x", cell));
    }

    assertThat(out.toString(UTF_8).lines().toList().getLast()).contains("'" + cell);
    assertThat(rows(out.toByteArray()).getLast().cells()).containsExactly("x", cell);
  }

  @Test
  void keepsApostrophesOfOthers() throws IOException {
    var file = "a,b\n'quoted',it's\n".getBytes(UTF_8);

    assertThat(rows(file).getLast().cells()).containsExactly("'quoted'", "it's");
    assertThat(copied(file)).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text,name\nok,甲\n\"never closed,乙\nmore,丙\n",
        "text,name\n\"closed\"but not over,乙\n"
      })
  void refusesQuotesThatAreNotClosed(String text) {
    assertThatExceptionOfType(UnreadableTable.class)
        .isThrownBy(() -> rows(text.getBytes(UTF_8)))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("malformed-row"));
  }

  @Test
  void takesAQuotedLineBreakAtTheVeryEnd() throws IOException {
    assertThat(rows("a,b\nx,\"y\nz\"".getBytes(UTF_8)).getLast().cell(1)).isEqualTo("y\nz");
  }

  @Test
  void refusesWhatIsNoTable() {
    refuses(new byte[0], "empty-file");
    refuses(new byte[] {1, 0, 2, 0}, "not-a-table");
    refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "locked-workbook");
    refuses(new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'}, "unknown-encoding");
    refuses(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a', 0}, "unknown-encoding");
  }

  @Test
  void refusesGarbageBehindAGoodBeginning() {
    var good = LIST.getBytes(UTF_8);
    var file = java.util.Arrays.copyOf(good, good.length + 2);
    file[good.length] = (byte) 0xFF;
    file[good.length + 1] = (byte) 0xFF;

    refuses(file, "unknown-encoding");
  }

  @Test
  void takesMarksOnly() throws IOException {
    assertThat(rows("\uFEFF".getBytes(UTF_8))).isEmpty();
    assertThat(rows("\uFEFF".getBytes(UTF_16LE))).isEmpty();
  }

  private static void refuses(byte[] file, String code) {
    assertThatExceptionOfType(UnreadableTable.class)
        .isThrownBy(() -> TableForm.of(file))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static List<TableRow> rows(byte[] file) throws IOException {
    var rows = new ArrayList<TableRow>();
    try (var reader = TableForm.of(file).firstReader(file)) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static byte[] copied(byte[] file) throws IOException {
    var form = TableForm.of(file);
    var out = new ByteArrayOutputStream();
    try (var reader = form.reader(new ByteArrayInputStream(file));
        var writer = form.writer(out)) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        writer.write(row.cells());
      }
    }
    return out.toByteArray();
  }
}
