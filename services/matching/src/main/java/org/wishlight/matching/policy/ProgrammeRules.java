package org.wishlight.matching.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.contracts.WishKind;
import org.wishlight.starter.policy.OfficePolicy;

/** The rules for offices that have none of their own, as the configuration has them. */
final class ProgrammeRules {
  private ProgrammeRules() {}

  static OfficeRules of(OfficePolicy configured) {
    return new OfficeRules(
        each(Deadline.values(), configured::days),
        null,
        configured.holidays().stream().sorted().toList(),
        configured.makeUpWorkdays().stream().sorted().toList(),
        each(Category.values(), category -> configured.firstCircle(category, WishKind.SERVICE)),
        List.of(WishKind.GOODS),
        each(VolunteerType.values(), ProgrammeRules::circle),
        true);
  }

  private static Circle circle(VolunteerType type) {
    return type.internal() ? Circle.INTERNAL : Circle.NEIGHBORHOOD;
  }

  private static <K, V> Map<K, V> each(K[] keys, Function<K, V> value) {
    return Arrays.stream(keys).collect(Collectors.toMap(Function.identity(), value));
  }
}
