package org.wishlight.matching.themeday;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.themeday.domain.ThemeDay;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Step;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Puts wishes that hang on the wall on a theme day, beside those that were filed for it. */
@Component
class Showing {
  private final ThemeDays days;
  private final WallSteps steps;

  Showing(ThemeDays days, WallSteps steps) {
    this.days = days;
    this.steps = steps;
  }

  /** Also where it is shown there already. */
  Mono<WallDocument> show(String day, String wish, Caller caller) {
    return days.get(day, caller)
        .doOnNext(Showing::checkIsNotOver)
        .flatMap(
            found ->
                steps.take(
                    wish,
                    caller.id(),
                    seen -> {
                      check(seen, found, caller);
                      return Step.unchanged(seen.entry());
                    },
                    changes -> changes.addToSet("days", day)));
  }

  private static void checkIsNotOver(ThemeDayDocument found) {
    if (found.day().status() == ThemeDay.Status.CLOSED) {
      throw Refusal.wrongState(found.id(), found.day().status());
    }
  }

  private static void check(WallDocument seen, ThemeDayDocument day, Caller caller) {
    Tenancy.check(seen, "wish", seen.id(), caller);
    if (!seen.office().equals(day.office())) {
      throw Refusal.conflict("not-on-this-day", Map.of("wish", seen.id(), "themeDay", day.id()));
    }
    if (seen.status() != WishStatus.PUBLISHED) {
      throw Refusal.wrongState(seen.id(), seen.status());
    }
  }
}
