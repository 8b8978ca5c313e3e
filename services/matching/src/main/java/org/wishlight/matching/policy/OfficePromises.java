package org.wishlight.matching.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.contracts.WishKind;
import org.wishlight.starter.policy.WorkingCalendar;
import org.wishlight.starter.policy.WorkingHours;

/**
 * An office's policy as it is in force.
 *
 * @param isOwn whether the office has said anything itself
 * @param rules with nothing left open
 */
public record OfficePromises(boolean isOwn, OfficeRules rules, WorkingCalendar calendar) {
  private static final int THIRD = 3;

  static OfficePromises of(OfficeRules own, OfficeRules programme, ZoneId zone) {
    var rules = own.over(programme);
    var calendar =
        new WorkingCalendar(
            zone,
            new HashSet<>(given(rules.holidays())),
            new HashSet<>(given(rules.makeUpWorkdays())),
            hours(rules.hours()));
    return new OfficePromises(own != OfficeRules.NONE, rules, calendar);
  }

  public Instant due(Deadline step, Instant from) {
    return calendar.plusWorkdays(from, days(step));
  }

  /** A third of the time before, and at most a workday. */
  public Instant warning(Deadline step, Instant due) {
    var day = calendar.hours().length();
    var third = day.multipliedBy(days(step)).dividedBy(THIRD);
    return calendar.minus(due, third.compareTo(day) < 0 ? third : day);
  }

  public Instant nextWorkday(Instant from) {
    return calendar.plusWorkdays(from, 1);
  }

  /** The circle in which a wish starts. */
  public Circle firstCircle(Category category, WishKind kind) {
    return given(rules.internalKinds()).contains(kind)
        ? Circle.INTERNAL
        : given(rules.startCircles()).getOrDefault(category, Circle.NEIGHBORHOOD);
  }

  /** The first circle in which such volunteers are asked. */
  public Circle circleOf(VolunteerType type) {
    return given(rules.volunteerCircles()).getOrDefault(type, Circle.NEIGHBORHOOD);
  }

  public boolean widensAtOnce() {
    return Boolean.TRUE.equals(rules.widenAtOnce());
  }

  private int days(Deadline step) {
    return given(rules.workdays()).getOrDefault(step, 1);
  }

  private static WorkingHours hours(@Nullable OfficeHours hours) {
    return hours == null || hours.opens() == null || hours.closes() == null
        ? WorkingHours.ALL_DAY
        : WorkingHours.between(hours.opens(), hours.closes());
  }

  private static <T> List<T> given(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  private static <K, V> Map<K, V> given(@Nullable Map<K, V> values) {
    return values == null ? Map.of() : values;
  }
}
