package org.wishlight.matching.themeday;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.wishlight.matching.volunteer.OnBehalf;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Who comes to a theme day says so, once. */
@Component
class CheckingIn {
  private final ThemeDays days;
  private final OnBehalf onBehalf;
  private final Clock clock;

  CheckingIn(ThemeDays days, OnBehalf onBehalf, Clock clock) {
    this.days = days;
    this.onBehalf = onBehalf;
    this.clock = clock;
  }

  /** 201 for who was not there before, else 200. */
  Mono<ResponseEntity<CheckInView>> checkIn(String id, CheckInRequest asked, Caller caller) {
    return days.get(id, Caller.ITSELF)
        .doOnNext(day -> check(day, caller))
        .flatMap(
            day ->
                asked.guests() == null
                    ? volunteer(day, asked.volunteer(), caller)
                    : guests(day, asked.guests(), caller));
  }

  /** A theme day is every volunteer's of the office; staff have their own. */
  private void check(ThemeDayDocument day, Caller caller) {
    if (!caller.reach().coversOffice(day.office())) {
      throw Refusal.notFound("theme day", day.id());
    }
    if (!caller.reach().isOwnOnly()) {
      Tenancy.check(day, "theme day", day.id(), caller);
    }
    if (!day.day().wasOpenAt(clock.instant())) {
      throw Refusal.wrongState(day.id(), day.day().status());
    }
  }

  private Mono<ResponseEntity<CheckInView>> volunteer(
      ThemeDayDocument day, @Nullable String named, Caller caller) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return onBehalf
        .of(named, caller)
        .flatMap(
            volunteer ->
                day.hasCheckedIn(volunteer.id())
                    ? Mono.just(answer(HttpStatus.OK, day, volunteer.id()))
                    : days.checkIn(day.id(), volunteer.id(), now)
                        .map(
                            first ->
                                answer(
                                    first ? HttpStatus.CREATED : HttpStatus.OK,
                                    day,
                                    volunteer.id())));
  }

  private Mono<ResponseEntity<CheckInView>> guests(
      ThemeDayDocument day, int guests, Caller caller) {
    if (caller.reach().isOwnOnly()) {
      throw Refusal.forbidden("forbidden", Map.of());
    }
    return days.count(day.id(), guests)
        .thenReturn(ResponseEntity.ok(new CheckInView(day.id(), null, guests)));
  }

  private static ResponseEntity<CheckInView> answer(
      HttpStatus status, ThemeDayDocument day, String volunteer) {
    return ResponseEntity.status(status).body(new CheckInView(day.id(), volunteer, null));
  }
}
