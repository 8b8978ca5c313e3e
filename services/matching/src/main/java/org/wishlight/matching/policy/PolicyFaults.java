package org.wishlight.matching.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Circle;
import org.wishlight.starter.web.FieldFault;

/** What cannot be in a policy, all at once. */
final class PolicyFaults {
  private static final int MOST_WORKDAYS = 250;
  private static final int MOST_DATES = 1000;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final OfficeRules rules;
  private final List<FieldFault> faults = new ArrayList<>();

  private PolicyFaults(OfficeRules rules) {
    this.rules = rules;
  }

  static List<FieldFault> in(OfficeRules rules) {
    var found = new PolicyFaults(rules);
    found.checkWorkdays();
    found.checkHours();
    found.checkDates("holidays", rules.holidays());
    found.checkDates("makeUpWorkdays", rules.makeUpWorkdays());
    found.checkNoDateIsBoth();
    found.checkCircles();
    return found.faults;
  }

  private void checkWorkdays() {
    given(rules.workdays())
        .forEach(
            (step, days) -> {
              if (days == null || days < 1 || days > MOST_WORKDAYS) {
                add("workdays." + step, "range", Map.of("min", 1, "max", MOST_WORKDAYS));
              }
            });
  }

  private void checkHours() {
    var hours = rules.hours();
    if (hours == null) {
      return;
    }
    if (hours.opens() == null) {
      add("hours.opens", "required", Map.of());
    }
    if (hours.closes() == null) {
      add("hours.closes", "required", Map.of());
    }
    if (hours.opens() != null && hours.closes() != null && !hours.closes().isAfter(hours.opens())) {
      add("hours.closes", "closes-before-it-opens", Map.of());
    }
  }

  private void checkDates(String field, @Nullable List<LocalDate> dates) {
    if (dates == null) {
      return;
    }
    if (dates.size() > MOST_DATES) {
      add(field, "size", Map.of("min", 0, "max", MOST_DATES));
      return;
    }
    for (var place = 0; place < dates.size(); place++) {
      var date = dates.get(place);
      var path = field + "[" + place + "]";
      if (date == null) {
        add(path, "required", Map.of());
      } else if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        add(path, "range", Map.of("min", FIRST_YEAR, "max", LAST_YEAR));
      }
    }
  }

  private void checkNoDateIsBoth() {
    var holidays = rules.holidays();
    var makeUp = rules.makeUpWorkdays();
    if (holidays == null || makeUp == null) {
      return;
    }
    for (var place = 0; place < makeUp.size(); place++) {
      if (makeUp.get(place) != null && holidays.contains(makeUp.get(place))) {
        add("makeUpWorkdays[" + place + "]", "also-holiday", Map.of());
      }
    }
  }

  private void checkCircles() {
    given(rules.startCircles())
        .forEach((category, circle) -> checkStart("startCircles." + category.code(), circle));
    given(rules.volunteerCircles())
        .forEach((type, circle) -> checkGiven("volunteerCircles." + type, circle));
    var kinds = rules.internalKinds();
    if (kinds != null && kinds.stream().anyMatch(Objects::isNull)) {
      add("internalKinds", "required", Map.of());
    }
  }

  /** Everybody is asked last, and by the clock. */
  private void checkStart(String field, @Nullable Circle circle) {
    checkGiven(field, circle);
    if (circle == Circle.ALL) {
      add(field, "nobody-starts-with-all", Map.of());
    }
  }

  private void checkGiven(String field, @Nullable Circle circle) {
    if (circle == null) {
      add(field, "required", Map.of());
    }
  }

  private void add(String field, String code, Map<String, Object> facts) {
    faults.add(new FieldFault(field, code, facts));
  }

  private static <K, V> Map<K, V> given(@Nullable Map<K, V> values) {
    return values == null ? Map.of() : values;
  }
}
