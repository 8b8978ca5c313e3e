package org.wishlight.matching.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.contracts.WishKind;
import org.wishlight.starter.policy.OfficePolicy;

class OfficePromisesTests {
  private static final Instant FRIDAY_TEN = Instant.parse("2026-11-20T02:00:00Z");
  private static final OfficeHours NINE_TO_FIVE =
      new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

  @Test
  void areTheProgrammesWhereTheOfficeIsSilent() {
    var promises = promises(OfficeRules.NONE);

    assertThat(promises.isOwn()).isFalse();
    assertThat(promises.due(Deadline.START, FRIDAY_TEN)).isEqualTo("2026-11-27T02:00:00Z");
    assertThat(promises.firstCircle(Category.HOME_REPAIR, WishKind.SERVICE))
        .isEqualTo(Circle.INTERNAL);
    assertThat(promises.firstCircle(Category.CULTURE, WishKind.GOODS)).isEqualTo(Circle.INTERNAL);
    assertThat(promises.circleOf(VolunteerType.PROPERTY_COMPANY)).isEqualTo(Circle.INTERNAL);
    assertThat(promises.circleOf(VolunteerType.PARTNER)).isEqualTo(Circle.NEIGHBORHOOD);
    assertThat(promises.widensAtOnce()).isTrue();
  }

  @Test
  void warnAWorkdayBeforeOrAThirdOfAShortTime() {
    var promises = promises(rules(NINE_TO_FIVE));
    var mondayTen = Instant.parse("2026-11-23T02:00:00Z");

    assertThat(promises.warning(Deadline.START, mondayTen)).isEqualTo("2026-11-20T02:00:00Z");
    assertThat(promises.warning(Deadline.ACCEPT, mondayTen)).isEqualTo("2026-11-20T07:20:00Z");
  }

  @Test
  void replaceOnlyWhatTheOfficeSays() {
    var rules =
        new OfficeRules(
            Map.of(Deadline.START, 1),
            null,
            List.of(LocalDate.parse("2026-11-23")),
            null,
            Map.of(Category.HOME_REPAIR, Circle.OFFICE),
            List.of(),
            Map.of(VolunteerType.PARTNER, Circle.INTERNAL),
            false);

    var promises = promises(rules);

    assertThat(promises.due(Deadline.START, FRIDAY_TEN)).isEqualTo("2026-11-24T02:00:00Z");
    assertThat(promises.due(Deadline.ACCEPT, FRIDAY_TEN)).isEqualTo("2026-11-24T02:00:00Z");
    assertThat(promises.firstCircle(Category.HOME_REPAIR, WishKind.GOODS)).isEqualTo(Circle.OFFICE);
    assertThat(promises.firstCircle(Category.SAFETY, WishKind.SERVICE)).isEqualTo(Circle.INTERNAL);
    assertThat(promises.circleOf(VolunteerType.PARTNER)).isEqualTo(Circle.INTERNAL);
    assertThat(promises.circleOf(VolunteerType.OWNERS_COMMITTEE)).isEqualTo(Circle.INTERNAL);
    assertThat(promises.widensAtOnce()).isFalse();
  }

  @Test
  void areReadAsTheyWereSaid() {
    var rules = rules(NINE_TO_FIVE);

    var version = PolicyVersion.of("liangcheng", 1, rules, "operator", FRIDAY_TEN);

    assertThat(version.rules()).isEqualTo(rules);
  }

  private static OfficeRules rules(OfficeHours hours) {
    var holidays = List.of(LocalDate.parse("2026-10-01"));
    var start = Map.of(Category.HOME_REPAIR, Circle.INTERNAL);
    return new OfficeRules(null, hours, holidays, null, start, null, null, null);
  }

  private static OfficePromises promises(OfficeRules own) {
    var programme = ProgrammeRules.of(OfficePolicy.standard());
    return OfficePromises.of(own, programme, ZoneId.of("Asia/Shanghai"));
  }
}
