package org.wishlight.intake.wish;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishStatus;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** Reads a filter from a query's parameters and names every one that cannot be read. */
final class WishQuery {
  private static final int LONGEST = 100;

  private final MultiValueMap<String, String> parameters;
  private final List<FieldFault> faults = new ArrayList<>();

  WishQuery(MultiValueMap<String, String> parameters) {
    this.parameters = parameters;
  }

  WishFilter filter() {
    var filter =
        new WishFilter(
            text("office"),
            text("neighborhood"),
            parsed("status", WishStatus::valueOf),
            parsed("category", Category::of),
            text("q"),
            parsed("from", Instant::parse),
            parsed("to", Instant::parse));
    if (!faults.isEmpty()) {
      throw InvalidRequest.unreadable(faults);
    }
    return filter;
  }

  private @Nullable String text(String name) {
    var value = parameters.getFirst(name);
    if (value == null || value.isEmpty()) {
      return null;
    }
    if (value.length() > LONGEST) {
      faults.add(new FieldFault(name, "size", Map.of("min", 1, "max", LONGEST)));
    } else if (value.indexOf('\0') >= 0) {
      faults.add(FieldFault.of(name, "characters"));
    }
    return value;
  }

  private <T> @Nullable T parsed(String name, Function<String, T> parse) {
    var value = text(name);
    try {
      return value == null ? null : parse.apply(value);
    } catch (IllegalArgumentException | DateTimeParseException unfit) {
      faults.add(FieldFault.of(name, "type"));
      return null;
    }
  }
}
