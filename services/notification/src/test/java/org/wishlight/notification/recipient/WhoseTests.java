package org.wishlight.notification.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wishlight.notification.recipient.domain.Recipient;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Reach;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.caller.Scope;

class WhoseTests {
  private static final Whose OFFICERS =
      Whose.group(
          Recipient.neighborhood("xiuyuan"), caller(Role.OFFICER, Scope.NEIGHBORHOOD, "xiuyuan"));
  private static final Whose OPERATORS =
      Whose.group(Recipient.office("liangcheng"), caller(Role.OPERATOR, Scope.OFFICE, null));
  private static final Whose ACCOUNT =
      Whose.account(Set.of("p", "v"), "hash", caller(Role.RESIDENT, Scope.OWN, "xiuyuan"));

  @Test
  void officersSeeTheInboxOfTheirNeighbourhood() {
    assertThat(OFFICERS.includes("neighborhood:xiuyuan", "liangcheng", "xiuyuan")).isTrue();
    assertThat(OFFICERS.includes("neighborhood:xiuyuan", "beiwaitan", "xiuyuan")).isFalse();
    assertThat(OFFICERS.includes("neighborhood:shuidian", "liangcheng", "shuidian")).isFalse();
    assertThat(OFFICERS.reaches("p", "liangcheng", "xiuyuan")).isFalse();
  }

  @Test
  void operatorsReachWhatIsToldInTheirOffice() {
    assertThat(OPERATORS.includes("office:liangcheng", "liangcheng", "xiuyuan")).isTrue();
    assertThat(OPERATORS.includes("p", "liangcheng", "xiuyuan")).isFalse();
    assertThat(OPERATORS.reaches("p", "liangcheng", "xiuyuan")).isTrue();
    assertThat(OPERATORS.reaches("p", "beiwaitan", "xiuyuan")).isFalse();
  }

  @Test
  void anAccountSeesWhatItsPersonsAreTold() {
    assertThat(ACCOUNT.includes("p", "liangcheng", "xiuyuan")).isTrue();
    assertThat(ACCOUNT.includes("v", "beiwaitan", "gongping")).isTrue();
    assertThat(ACCOUNT.reaches("another", "liangcheng", "xiuyuan")).isFalse();
    assertThat(ACCOUNT.includes("neighborhood:xiuyuan", "liangcheng", "xiuyuan")).isFalse();
  }

  @Test
  void preferencesOfEachOfficeAreTheirOwn() {
    assertThat(OFFICERS.preference()).isEqualTo("neighborhood:xiuyuan@liangcheng");
    assertThat(ACCOUNT.preference()).isEqualTo("account:hash");
  }

  private static Caller caller(Role role, Scope scope, String neighborhood) {
    var reach = new Reach(scope, "me", "liangcheng", neighborhood);
    return new Caller("me", Set.of(role), "liangcheng", neighborhood, reach);
  }
}
