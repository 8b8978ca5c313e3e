package org.wishlight.matching.kiosk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wishlight.matching.kiosk.domain.Line;
import org.wishlight.matching.themeday.ThemeDayDocument;
import org.wishlight.matching.themeday.ThemeDays;
import org.wishlight.matching.themeday.domain.ThemeDay;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Takes in what a kiosk has noted; each line once, whoever hands it in how often. */
@Component
class HandingIn {
  private static final int MOST_A_DAY = 10_000;

  private final ThemeDays days;
  private final HandedInClaims lines;
  private final Turns turns;
  private final Settling settling;

  HandingIn(ThemeDays days, HandedInClaims lines, Turns turns, Settling settling) {
    this.days = days;
    this.lines = lines;
    this.turns = turns;
    this.settling = settling;
  }

  /** What each line of the batch has got, by its id. */
  Mono<Map<String, HandedIn>> handIn(String id, OfflineBatch batch, Caller caller) {
    var asked = batch.lines();
    return days.get(id, caller)
        .doOnNext(HandingIn::checkHasBegun)
        .delayUntil(day -> checkRoom(id, asked))
        .delayUntil(day -> lines.add(id, asked))
        .delayUntil(day -> decide(day, asked, caller))
        .flatMap(day -> lines.among(id, asked).collectMap(HandedIn::line));
  }

  private static void checkHasBegun(ThemeDayDocument day) {
    if (day.day().status() == ThemeDay.Status.ANNOUNCED) {
      throw Refusal.wrongState(day.id(), day.day().status());
    }
  }

  private Mono<Void> checkRoom(String day, List<Line> asked) {
    return lines
        .count(day)
        .doOnNext(
            there -> {
              if (there + asked.size() > MOST_A_DAY) {
                throw Refusal.conflict("too-many-lines", Map.of("most", MOST_A_DAY));
              }
            })
        .then();
  }

  /** Nothing new is no reason to decide again: the answers stay. */
  private Mono<Void> decide(ThemeDayDocument day, List<Line> asked, Caller caller) {
    return lines
        .among(day.id(), asked)
        .all(HandedIn::isDecided)
        .flatMap(
            known ->
                known ? Mono.empty() : turns.inTurn(day.id(), settling.settle(day, caller.id())));
  }
}
