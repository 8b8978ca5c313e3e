package org.wishlight.intake.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTests {
  @Test
  void areNeighbouringCharactersAndTheLastOne() {
    assertThat(Terms.of("清洗空调，谢谢")).containsExactly("清洗", "洗空", "空调", "调", "谢谢", "谢");
    assertThat(Terms.of("灯")).containsExactly("灯");
  }

  @Test
  void areTheSameHoweverItIsWritten() {
    assertThat(Terms.of("清洗空調")).isEqualTo(Terms.of("清洗空调"));
    assertThat(Terms.of("ＷｉＦｉ坏了")).isEqualTo(Terms.of("wifi坏了")).startsWith("wifi");
  }

  @Test
  void areBoundedForWhateverIsTyped() {
    assertThat(Terms.of("")).isEmpty();
    assertThat(Terms.of("。《》😀 --")).isEmpty();
    assertThat(Terms.of("a".repeat(500))).containsExactly("a".repeat(40));
    assertThat(Terms.of("𠮷野家")).containsExactly("𠮷野", "野家", "家");
  }
}
