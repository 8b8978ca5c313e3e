package org.wishlight.matching.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wishlight.contracts.VolunteerType;

class MaskedNameTests {

  @Test
  void showsTheFirstCharacterOfAPerson() {
    assertThat(MaskedName.of(VolunteerType.RESIDENT, "李建国")).isEqualTo("李**");
    assertThat(MaskedName.of(VolunteerType.PARTY_MEMBER, "𠮷田")).isEqualTo("𠮷**");
  }

  @Test
  void showsOrganisationsWhole() {
    assertThat(MaskedName.of(VolunteerType.PROPERTY_COMPANY, "秀苑物业")).isEqualTo("秀苑物业");
  }
}
