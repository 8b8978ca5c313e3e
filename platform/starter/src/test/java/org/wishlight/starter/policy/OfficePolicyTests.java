package org.wishlight.starter.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.WishKind;

class OfficePolicyTests {
  private static final Instant FRIDAY_TEN = Instant.parse("2026-11-20T02:00:00Z");

  private final OfficePolicy policy = OfficePolicy.standard();

  @Test
  void leavesOutTheWeekend() {
    assertThat(policy.due(Deadline.REVIEW, FRIDAY_TEN)).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(policy.due(Deadline.FULFIL, FRIDAY_TEN)).isEqualTo("2026-12-04T02:00:00Z");
  }

  @Test
  void leavesOutHolidaysAndCountsMakeUpWorkdays() {
    var monday = LocalDate.parse("2026-11-23");
    var saturday = LocalDate.parse("2026-11-21");
    var calendar =
        new WorkingCalendar(ZoneId.of("Asia/Shanghai"), Set.of(monday), Set.of(saturday));

    assertThat(calendar.plusWorkdays(FRIDAY_TEN, 1)).isEqualTo("2026-11-21T02:00:00Z");
    assertThat(calendar.plusWorkdays(FRIDAY_TEN, 2)).isEqualTo("2026-11-24T02:00:00Z");
  }

  @Test
  void countsDaysWhereTheOfficeIs() {
    var lateOnFridayInUtcIsSaturdayInShanghai = Instant.parse("2026-11-20T17:00:00Z");
    assertThat(policy.due(Deadline.REVIEW, lateOnFridayInUtcIsSaturdayInShanghai))
        .isEqualTo("2026-11-22T17:00:00Z");
  }

  @Test
  void asksTheNeighbourhoodsOwnPartiesFirst() {
    assertThat(policy.firstCircle(Category.HOME_REPAIR, WishKind.SERVICE))
        .isEqualTo(Circle.INTERNAL);
    assertThat(policy.firstCircle(Category.COMPANIONSHIP, WishKind.GOODS))
        .isEqualTo(Circle.INTERNAL);
    assertThat(policy.firstCircle(Category.COMPANIONSHIP, WishKind.SERVICE))
        .isEqualTo(Circle.NEIGHBORHOOD);
  }

  @Test
  void letsAnOfficeSetItsOwnDays() {
    var quick =
        new OfficePolicy(
            ZoneId.of("Asia/Shanghai"), Set.of(), Set.of(), Map.of(Deadline.INTERNAL, 1), Set.of());

    assertThat(quick.circleEnds(Circle.INTERNAL, FRIDAY_TEN)).isEqualTo("2026-11-23T02:00:00Z");
    assertThat(quick.circleEnds(Circle.NEIGHBORHOOD, FRIDAY_TEN)).isEqualTo("2026-11-25T02:00:00Z");
    assertThat(quick.isInternalFirst(Category.SAFETY, WishKind.SERVICE)).isFalse();
  }
}
