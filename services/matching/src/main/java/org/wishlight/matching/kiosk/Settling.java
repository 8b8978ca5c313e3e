package org.wishlight.matching.kiosk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wishlight.matching.themeday.ThemeDayDocument;
import org.wishlight.matching.themeday.ThemeDays;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings the wall to what all lines of a theme day together say. May be interrupted anywhere: what
 * is due is worked out anew from the lines and the wall.
 */
@Component
class Settling {
  private static final int MOST_PASSES = 32;
  private static final int SIDE_BY_SIDE = 8;

  private final HandedInClaims lines;
  private final Wall wall;
  private final Volunteers volunteers;
  private final ThemeDays days;
  private final Eligibility eligibility;
  private final Handing handing;

  Settling(
      HandedInClaims lines,
      Wall wall,
      Volunteers volunteers,
      ThemeDays days,
      Eligibility eligibility,
      Handing handing) {
    this.lines = lines;
    this.wall = wall;
    this.volunteers = volunteers;
    this.days = days;
    this.eligibility = eligibility;
    this.handing = handing;
  }

  /**
   * Again where others have changed a wish or a volunteer meanwhile.
   *
   * @param actor who has handed in what makes it necessary
   */
  Mono<Void> settle(ThemeDayDocument day, String actor) {
    return Mono.defer(() -> pass(day, actor))
        .repeatWhenEmpty(again -> again.take(MOST_PASSES))
        .then();
  }

  private Mono<Boolean> pass(ThemeDayDocument day, String actor) {
    return read(day)
        .flatMap(ledger -> apply(ledger, Settlement.of(ledger, eligibility), actor))
        .filter(isSettled -> isSettled);
  }

  private Mono<Ledger> read(ThemeDayDocument day) {
    return lines.ofDay(day.id()).collectList().flatMap(all -> read(day, all));
  }

  private Mono<Ledger> read(ThemeDayDocument day, List<HandedIn> all) {
    var wishes =
        wall.among(Ledger.wishIds(all))
            .filter(wish -> wish.office().equals(day.office()))
            .collectMap(WallDocument::id);
    var people =
        volunteers
            .among(Ledger.volunteerIds(all))
            .filter(volunteer -> volunteer.office().equals(day.office()))
            .collectMap(Volunteer::id);
    return Mono.zip(wishes, people).map(both -> new Ledger(day, all, both.getT1(), both.getT2()));
  }

  /** Places are given back before they are given away. */
  private Mono<Boolean> apply(Ledger ledger, Settlement due, String actor) {
    return Flux.fromIterable(due.refused().entrySet())
        .flatMap(one -> lines.refuse(one.getKey(), one.getValue()), SIDE_BY_SIDE)
        .thenMany(Flux.fromIterable(due.kept().entrySet()))
        .flatMap(one -> lines.grant(one.getKey(), one.getValue()), SIDE_BY_SIDE)
        .thenMany(Flux.fromIterable(due.losers()))
        .flatMap(line -> handing.takeBack(line, ledger, actor), SIDE_BY_SIDE)
        .concatWith(
            Flux.fromIterable(due.winners())
                .flatMap(line -> handing.give(line, ledger, actor), SIDE_BY_SIDE))
        .reduce(true, Boolean::logicalAnd)
        .delayUntil(done -> checkIn(ledger.day(), due.granted()));
  }

  /** Who has claimed at a kiosk was there. */
  private Mono<Void> checkIn(ThemeDayDocument day, List<HandedIn> granted) {
    return Flux.fromIterable(granted)
        .filter(line -> !day.hasCheckedIn(line.volunteer()))
        .sort((one, other) -> one.asLine().compareTo(other.asLine()))
        .distinct(HandedIn::volunteer)
        .flatMap(line -> days.checkIn(day.id(), line.volunteer(), line.at()), SIDE_BY_SIDE)
        .then();
  }
}
