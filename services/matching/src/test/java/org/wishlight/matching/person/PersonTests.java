package org.wishlight.matching.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonTests {

  @Test
  void tellsNothingInLogs() {
    assertThat(new Person("李建国", "13812345678").toString()).doesNotContain("李", "138");
  }
}
