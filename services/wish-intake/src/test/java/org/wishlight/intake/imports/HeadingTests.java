package org.wishlight.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishlight.intake.imports.table.TableRow;
import org.wishlight.intake.imports.table.Workbooks;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

class HeadingTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilityLimited",
        "Mobility Limited",
        "mobility_limited",
        "行动不便",
        "　是否行动不便 ",
        "行动不便（是/否）*"
      })
  void knowsColumnsByEveryUsualName(String name) {
    var heading = Heading.of(row("姓名", name, "心愿"));

    assertThat(heading.in(row("甲", " 是 ", "x"), Column.MOBILITY_LIMITED)).isEqualTo("是");
  }

  @Test
  void foldsFullWidthLetters() {
    assertThat(Heading.of(row("ＴＥＸＴ", "Ｎａｍｅ")).positions())
        .containsEntry(Column.TEXT, 0)
        .containsEntry(Column.NAME, 1);
  }

  @Test
  void saysWhatItIgnores() {
    assertThat(Heading.of(row("text", "name", "序号", "", "wish_date", "问题")).ignored())
        .containsExactly("序号", "wish_date");
  }

  @Test
  void namesEveryColumnThatIsMissingOrThereTwice() {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> Heading.of(row("电话", "手机")))
        .satisfies(
            refused ->
                assertThat(refused.faults())
                    .extracting(FieldFault::field, FieldFault::code)
                    .containsExactly(
                        tuple("phone", "column-twice"),
                        tuple("text", "column-missing"),
                        tuple("name", "column-missing")));
  }

  @Test
  void readsTheTemplateWithoutItsExample() {
    var rows = Workbooks.rows(Template.workbook());
    var heading = Heading.of(rows.getFirst());

    assertThat(heading.positions()).containsOnlyKeys(Column.values());
    assertThat(heading.ignored()).isEmpty();
    assertThat(rows).hasSize(2);
    assertThat(Template.isExample(rows.getLast(), heading)).isTrue();
  }

  private static TableRow row(String... cells) {
    return new TableRow(1, List.of(cells));
  }
}
