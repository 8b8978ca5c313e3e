package org.wishlight.matching.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenNumbersTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "１３８１２３４５６７８",
        "31010919400101123X",
        "021-65551234",
        "65551234"
      })
  void hidesNumbersThatReachAPerson(String number) {
    var hidden = HiddenNumbers.in("找李师傅，" + number + "，谢谢");

    assertThat(hidden).startsWith("找李师傅，").endsWith("******，谢谢").doesNotContain(number);
  }

  @Test
  void leavesOtherNumbersAlone() {
    var text = "3号楼1202室，下午14:30，约200元";

    assertThat(HiddenNumbers.in(text)).isEqualTo(text);
  }
}
