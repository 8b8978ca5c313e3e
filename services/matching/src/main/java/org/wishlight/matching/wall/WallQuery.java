package org.wishlight.matching.wall;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.WishStatus;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** The parameters of a look at the wall, as they were sent. */
record WallQuery(
    @Nullable String office,
    @Nullable String neighborhood,
    @Schema(description = "code of a category") @Nullable String category,
    @Schema(description = "INTERNAL, NEIGHBORHOOD, OFFICE or ALL") @Nullable String circle,
    @Schema(description = "one or more, separated by commas") @Nullable String status,
    @Nullable String themeDay) {

  /**
   * @throws InvalidRequest with all parameters that cannot be read
   */
  WallFilter filter(Caller caller) {
    var faults = new ArrayList<FieldFault>();
    var wantedCategory = read("category", category, Category::of, faults);
    var wantedCircle = read("circle", circle, Circle::valueOf, faults);
    var statuses = read("status", status, WallQuery::statuses, faults);
    if (!faults.isEmpty()) {
      throw InvalidRequest.unreadable(faults);
    }
    return new WallFilter(
        caller,
        office,
        neighborhood,
        wantedCategory.orElse(null),
        wantedCircle.orElse(null),
        statuses.orElse(WallDocument.OPEN),
        themeDay);
  }

  private static List<WishStatus> statuses(String names) {
    var statuses = Arrays.stream(names.split(",")).map(WishStatus::valueOf).toList();
    if (!WallFilter.SHOWN.containsAll(statuses)) {
      throw new IllegalArgumentException("not on the wall");
    }
    return statuses;
  }

  private static <T> Optional<T> read(
      String name, @Nullable String sent, Function<String, T> parse, List<FieldFault> faults) {
    if (sent == null || sent.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(sent));
    } catch (IllegalArgumentException unknown) {
      faults.add(FieldFault.of(name, "type"));
      return Optional.empty();
    }
  }
}
