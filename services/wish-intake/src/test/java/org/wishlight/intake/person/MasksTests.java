package org.wishlight.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTests {
  @Test
  void showsTheFamilyNameOnly() {
    assertThat(Masks.name("王桂英")).isEqualTo("王**");
    assertThat(Masks.name("𠮷田")).isEqualTo("𠮷**");
  }

  @Test
  void showsTheEndsOfAPhoneNumber() {
    assertThat(Masks.phone("138-0013-8000")).isEqualTo("138****8000");
    assertThat(Masks.phone("6543210")).isEqualTo("*******");
    assertThat(new Wisher("王桂英", "13800138000", null).toString()).isEqualTo("Wisher[王**]");
  }
}
