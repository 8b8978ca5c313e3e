package org.wishlight.notification.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;

class VisibilityTests {
  private static final Caller OFFICER = caller(Role.OFFICER, "liangcheng", "xiuyuan");
  private static final Caller OPERATOR = caller(Role.OPERATOR, "liangcheng", null);
  private static final Caller VOLUNTEER = caller(Role.VOLUNTEER, "liangcheng", "xiuyuan");

  @Test
  void everybodyHasTheirOwn() {
    assertThat(own(OFFICER)).isEqualTo("neighborhood:xiuyuan");
    assertThat(own(OPERATOR)).isEqualTo("office:liangcheng");
    assertThat(own(caller(Role.SYSTEM, "beiwaitan", null))).isEqualTo("office:beiwaitan");
    assertThat(own(VOLUNTEER)).isEqualTo("me");
    assertThat(own(caller(Role.RESIDENT, null, null))).isEqualTo("me");
  }

  @Test
  void whoHasNoneMustNameOne() {
    assertThatThrownBy(() -> Visibility.of(Caller.OPEN, null)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> Visibility.of(caller(Role.OPS, null, null), null))
        .isInstanceOf(InvalidRequest.class);
    assertThat(Visibility.of(Caller.OPEN, "somebody").office()).isNull();
  }

  @Test
  void personsAndOfficersSeeNobodyElses() {
    for (var caller : Set.of(OFFICER, VOLUNTEER, caller(Role.OPS, null, null))) {
      assertThatThrownBy(() -> Visibility.of(caller, "somebody")).isInstanceOf(Refusal.class);
      assertThat(Visibility.shows(caller, "somebody", "liangcheng")).isFalse();
    }
    assertThat(Visibility.shows(OFFICER, "neighborhood:xiuyuan", "liangcheng")).isTrue();
    assertThat(Visibility.shows(VOLUNTEER, "me", "beiwaitan")).isTrue();
  }

  @Test
  void operatorsSeeWhatIsToldInTheirOffice() {
    var whose = Visibility.of(OPERATOR, "somebody");

    assertThat(whose.includes("somebody", "liangcheng")).isTrue();
    assertThat(whose.includes("somebody", "beiwaitan")).isFalse();
    assertThat(whose.includes("another", "liangcheng")).isFalse();
    assertThat(Visibility.shows(OPERATOR, "somebody", "beiwaitan")).isFalse();
    assertThat(Visibility.shows(Caller.OPEN, "somebody", "beiwaitan")).isTrue();
  }

  @Test
  void refusesWhatCannotBeARecipient() {
    assertThatThrownBy(() -> Visibility.of(Caller.OPEN, " ")).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> Visibility.of(Caller.OPEN, "x".repeat(201)))
        .isInstanceOf(InvalidRequest.class);
  }

  private static String own(Caller caller) {
    return Visibility.of(caller, null).recipient().address();
  }

  private static Caller caller(Role role, String office, String neighborhood) {
    return new Caller("me", Set.of(role), office, neighborhood);
  }
}
