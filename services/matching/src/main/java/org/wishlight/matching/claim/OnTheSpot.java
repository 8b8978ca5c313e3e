package org.wishlight.matching.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.matching.themeday.ThemeDayDocument;
import org.wishlight.matching.themeday.ThemeDays;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Spot;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Lets those who are there take what is shown there (现场认领). */
@Component
public class OnTheSpot {
  private final ThemeDays days;
  private final Circles circles;
  private final ThemeDayProperties properties;
  private final Clock clock;

  OnTheSpot(ThemeDays days, Circles circles, ThemeDayProperties properties, Clock clock) {
    this.days = days;
    this.circles = circles;
    this.properties = properties;
    this.clock = clock;
  }

  /** Where the wish is taken; empty where that is no theme day. */
  Mono<Optional<Spot>> of(ClaimRequest asked, WallDocument seen, Volunteer volunteer) {
    var day = asked.themeDay();
    return day == null
        ? Mono.just(Optional.empty())
        : days.get(day, seen.office(), volunteer.id())
            .map(found -> Optional.of(spot(found, asked.at(), seen, volunteer)));
  }

  private Spot spot(
      ThemeDayDocument day, @Nullable Instant scanned, WallDocument seen, Volunteer volunteer) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var at = scanned == null ? now : scanned.truncatedTo(ChronoUnit.MILLIS);
    if (!day.day().wasOpenAt(now)) {
      throw Refusal.wrongState(day.id(), day.day().status());
    }
    if (at.isAfter(now) || !day.day().wasOpenAt(at)) {
      throw InvalidRequest.unfit("at", "outside-of-the-day");
    }
    if (!day.hasCheckedIn(volunteer.id())) {
      throw Refusal.forbidden(
          "not-checked-in", Map.of("volunteer", volunteer.id(), "themeDay", day.id()));
    }
    checkIsShown(seen, day.id());
    return new Spot(day.id(), at, null);
  }

  /** That the volunteer may take the wish where it is shown. */
  public void checkMayTake(WallDocument seen, Volunteer volunteer, String day) {
    checkIsShown(seen, day);
    var isAdmitted =
        properties.anyCircle()
            ? circles.admitOnTheSpot(volunteer, seen.entry())
            : circles.admit(volunteer, seen.entry());
    Refusals.checkMayTake(seen, volunteer, isAdmitted);
  }

  private static void checkIsShown(WallDocument seen, String day) {
    if (!seen.isOn(day)) {
      throw Refusal.conflict("not-on-this-day", Map.of("wish", seen.id(), "themeDay", day));
    }
  }
}
