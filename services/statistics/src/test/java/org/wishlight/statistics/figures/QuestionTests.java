package org.wishlight.statistics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wishlight.starter.caller.Scope.ALL;
import static org.wishlight.starter.caller.Scope.OFFICE;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.wishlight.contracts.Category;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Reach;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.web.Refusal;

class QuestionTests {
  private static final Caller OPERATOR = caller(Role.OPERATOR, OFFICE, "liangcheng");
  private static final Caller OPS = caller(Role.OPS, ALL, null);

  @Test
  void isAboutTheCallersOfficeAlone() {
    assertThat(aboutOffice(null).askedBy(OPERATOR).office()).isEqualTo("liangcheng");
    assertThat(aboutOffice("liangcheng").askedBy(OPERATOR).office()).isEqualTo("liangcheng");
  }

  @Test
  void isAboutEveryOfficeWhenOpsAsk() {
    assertThat(aboutOffice(null).askedBy(OPS).office()).isNull();
    assertThat(aboutOffice("beiwaitan").askedBy(OPS).office()).isEqualTo("beiwaitan");
  }

  @Test
  void findsNothingOfAnotherOffice() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> aboutOffice("beiwaitan").askedBy(OPERATOR))
        .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.NOT_FOUND));
  }

  @Test
  void takesDaysOfShanghaiAndMoments() {
    var scope =
        new Question(null, "秀苑", "home-repair", "2026-11-01", "2026-11-01T12:00:00+08:00")
            .askedBy(OPS);

    assertThat(scope.category()).isEqualTo(Category.HOME_REPAIR);
    assertThat(scope.neighborhood()).isEqualTo("秀苑");
    assertThat(scope.period())
        .isEqualTo(
            new Period(
                Instant.parse("2026-10-31T16:00:00Z"), Instant.parse("2026-11-01T04:00:00Z")));
  }

  private static Caller caller(Role role, org.wishlight.starter.caller.Scope scope, String office) {
    var reach = new Reach(scope, "me", office, null);
    return new Caller("me", Set.of(role), office, null, reach);
  }

  private static Question aboutOffice(String office) {
    return new Question(office, null, null, null, null);
  }
}
