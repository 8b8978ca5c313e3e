package org.wishlight.intake.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wishlight.intake.imports.table.Workbooks.replacing;
import static org.wishlight.intake.imports.table.Workbooks.rows;
import static org.wishlight.intake.imports.table.Workbooks.withSheet;
import static org.wishlight.intake.imports.table.Workbooks.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxTableTests {
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<sheetData>%s</sheetData></worksheet>";

  @Test
  void readsEveryCellAsText() {
    var file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "想理发");
              sheet.value(0, 1, 13800138000L);
              sheet.value(0, 2, true);
              sheet.value(0, 3, LocalDate.of(2026, 11, 3));
              sheet.style(0, 3).format("yyyy-mm-dd").set();
              sheet.value(0, 4, 2.5);
              sheet.inlineString(0, 5, " 行内 ");
            });

    assertThat(rows(file).getFirst().cells())
        .containsExactly("想理发", "13800138000", "true", "2026-11-03", "2.5", " 行内 ");
  }

  @Test
  void readsNumbersWithoutExponents() {
    var file = withSheet(cells("<c r=\"A1\"><v>1.3800138E10</v></c>"));

    assertThat(rows(file).getFirst().cells()).containsExactly("13800138000");
  }

  @Test
  void keepsAbsurdNumbersShort() {
    var file = withSheet(cells("<c r=\"A1\"><v>1E999999999</v></c>"));

    assertThat(rows(file).getFirst().cell(0)).hasSizeLessThan(20);
  }

  @Test
  void worksNothingOut() {
    var file =
        withSheet(
            cells(
                "<c r=\"A1\" t=\"str\"><f>CONCAT(1,2)</f><v>十二</v></c>"
                    + "<c r=\"B1\"><f>1+1</f></c>"
                    + "<c r=\"C1\"><f>1+1</f><v>2</v></c>"
                    + "<c r=\"D1\" t=\"inlineStr\"><is><t>=HYPERLINK(\"x\")</t></is></c>"));

    assertThat(rows(file).getFirst().cells())
        .containsExactly("十二", "=1+1", "2", "=HYPERLINK(\"x\")");
  }

  @Test
  void writesFormulasAsText() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = TableForm.WORKBOOK.writer(out)) {
      writer.write(List.of("=1+1", "+86", ""));
    }

    assertThat(rows(out.toByteArray()).getFirst().cells()).containsExactly("=1+1", "+86");
    assertThat(sheet(out.toByteArray())).contains("inlineStr").doesNotContain("<f>");
  }

  @Test
  void numbersRowsAsTheSheetDoes() {
    var file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "text");
              sheet.value(4, 0, "第五行");
              sheet.value(5, 0, " ");
              sheet.value(6, 2, "第七行");
            });

    assertThat(rows(file)).extracting(TableRow::number).containsExactly(1, 5, 7);
  }

  @Test
  void countsRowsThatDoNotSayTheirNumber() {
    var row = "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>";

    assertThat(rows(withSheet(SHEET.formatted(row + row))))
        .extracting(TableRow::number)
        .containsExactly(1, 2);
  }

  @Test
  void readsMergedCellsAsOneThatIsFilled() {
    var file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "合并");
              sheet.value(1, 1, "x");
              sheet.range(0, 0, 1, 0).merge();
            });

    assertThat(rows(file)).extracting(row -> row.cell(0)).containsExactly("合并", "");
  }

  @Test
  void refusesBombs() {
    var sheet = SHEET.formatted(" ".repeat(64 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);

    refuses(withSheet(new String(sheet, StandardCharsets.UTF_8)), "too-large-unpacked");
    refuses(replacing("docProps/app.xml", sheet), "too-large-unpacked");
  }

  @Test
  void refusesCellsFarAway() {
    refuses(withSheet(cells("<c r=\"ZZZZZZZ1\"><v>1</v></c>")), "too-large-unpacked");
    refuses(withSheet(cells("<c r=\"A1\" t=\"s\"><v>2000000000</v></c>")), "not-a-workbook");
    refuses(withSheet(cells("<c r=\"A1\" t=\"s\"><v>77</v></c>")), "not-a-workbook");
  }

  @Test
  void refusesEntities() {
    var laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
            + SHEET.formatted("<row r=\"1\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>");

    assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> rows(withSheet(laughs)));
  }

  @Test
  void refusesWhatIsBroken() {
    var good = workbook(List.of(List.of("text", "name"), List.of("x", "y")));

    refuses(Arrays.copyOf(good, good.length / 2), "not-a-workbook");
    refuses(new byte[] {'P', 'K', 3, 4, 0, 0}, "not-a-workbook");
    refuses(
        replacing("xl/workbook.xml", "<nothing/>".getBytes(StandardCharsets.UTF_8)),
        "not-a-workbook");
    refuses(withSheet("<worksheet><sheetData><row r=\"1\">"), "not-a-workbook");
    var row = "<row r=\"7\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>";
    refuses(withSheet(SHEET.formatted(row + row)), "malformed-row");
    refuses(withSheet(cells("<c r=\"A1\"><f t=\"shared\" si=\"9\"/></c>")), "malformed-row");
  }

  private static String cells(String cells) {
    return SHEET.formatted("<row r=\"1\">" + cells + "</row>");
  }

  private static void refuses(byte[] file, String code) {
    assertThatExceptionOfType(UnreadableTable.class)
        .isThrownBy(() -> rows(file))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static String sheet(byte[] file) {
    return new String(
        Workbooks.entries(file).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
  }
}
