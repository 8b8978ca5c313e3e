package org.wishlight.matching.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.contracts.WishKind;

/**
 * An office's policy as it is sent and kept; what is not said stays as the programme has it.
 *
 * @param workdays how long each step may take
 * @param hours without them a workday is the whole day
 * @param holidays workdays on which nobody works; these alone, if there are any
 * @param makeUpWorkdays days of weekends on which the office works (调休)
 * @param startCircles in which circle the wishes of a category start
 * @param internalKinds kinds of wishes that start in the circle INTERNAL, whatever their category
 * @param volunteerCircles from which circle on a type of volunteer is asked
 * @param widenAtOnce whether a wish leaves the circle INTERNAL where nobody offers anything near
 */
public record OfficeRules(
    @Nullable Map<Deadline, Integer> workdays,
    @Nullable OfficeHours hours,
    @Nullable List<LocalDate> holidays,
    @Nullable List<LocalDate> makeUpWorkdays,
    @Nullable Map<Category, Circle> startCircles,
    @Nullable List<WishKind> internalKinds,
    @Nullable Map<VolunteerType, Circle> volunteerCircles,
    @Nullable Boolean widenAtOnce) {
  static final OfficeRules NONE = new OfficeRules(null, null, null, null, null, null, null, null);

  /** These, and where they say nothing the others. */
  OfficeRules over(OfficeRules others) {
    return new OfficeRules(
        both(Deadline.class, workdays, others.workdays),
        either(hours, others.hours),
        either(holidays, others.holidays),
        either(makeUpWorkdays, others.makeUpWorkdays),
        both(Category.class, startCircles, others.startCircles),
        either(internalKinds, others.internalKinds),
        both(VolunteerType.class, volunteerCircles, others.volunteerCircles),
        either(widenAtOnce, others.widenAtOnce));
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static <K extends Enum<K>, V> Map<K, V> both(
      Class<K> keys, @Nullable Map<K, V> first, @Nullable Map<K, V> second) {
    var all = new EnumMap<K, V>(keys);
    if (second != null) {
      all.putAll(second);
    }
    if (first != null) {
      all.putAll(first);
    }
    return all;
  }
}
