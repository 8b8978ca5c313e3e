package org.wishlight.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wishlight.intake.imports.table.TableRow;

class WishRowTests {
  private static final Heading HEADING =
      Heading.of(
          new TableRow(
              1,
              List.of(
                  "text", "category", "kind", "name", "phone", "mobilityLimited", "anonymous")));

  @Test
  void speaksAsRequestsDo() {
    var row = new TableRow(7, List.of("修灯", "居家维修", "服务", "王桂英", "１３８００１３８０００", "是", "0"));

    assertThat(WishRow.of(row, HEADING, "xiuyuan"))
        .isEqualTo(
            new WishRow(
                7,
                "{\"neighborhood\":\"xiuyuan\",\"text\":\"修灯\",\"category\":\"home-repair\","
                    + "\"kind\":\"SERVICE\",\"mobilityLimited\":true,\"anonymous\":false,"
                    + "\"wisher\":{\"name\":\"王桂英\",\"phone\":\"13800138000\"}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 138—0013—8000, 138-0013-8000",
    "PHONE, 13800138000.0, 13800138000",
    "PHONE, 1.38E10, 1.38E10",
    "CATEGORY, Home Repair, home-repair",
    "CATEGORY, 保洁家务, cleaning",
    "CATEGORY, 不知道, 不知道",
    "KIND, goods, GOODS",
    "ANONYMOUS, Ｙ, true",
    "ANONYMOUS, FALSE, false",
    "ANONYMOUS, 也许, 也许"
  })
  void knowsWhatPeopleWrite(Column column, String said, String meant) {
    assertThat(RowWords.value(column, said)).hasToString(meant);
  }

  @Test
  void leavesOutWhatIsNotSaid() {
    assertThat(WishRow.of(new TableRow(2, List.of("x")), HEADING, "n").body())
        .isEqualTo("{\"neighborhood\":\"n\",\"text\":\"x\",\"wisher\":{}}");
  }
}
