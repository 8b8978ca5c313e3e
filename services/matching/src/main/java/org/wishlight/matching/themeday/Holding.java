package org.wishlight.matching.themeday;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.contracts.MatchEvent.ThemeDayClosed;
import org.wishlight.contracts.MatchEvent.ThemeDayOpened;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.themeday.domain.ThemeDay;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** Opens and closes theme days. */
@Component
class Holding {
  private final ThemeDays days;
  private final EventRecorder recorder;
  private final Clock clock;

  Holding(ThemeDays days, EventRecorder recorder, Clock clock) {
    this.days = days;
    this.recorder = recorder;
    this.clock = clock;
  }

  Mono<ThemeDayDocument> open(String id, Caller caller, @Nullable String ifMatch) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return move(id, caller, ifMatch, day -> day.open(now), new ThemeDayOpened());
  }

  Mono<ThemeDayDocument> close(String id, Caller caller, @Nullable String ifMatch) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return move(id, caller, ifMatch, day -> day.close(now), new ThemeDayClosed());
  }

  private Mono<ThemeDayDocument> move(
      String id,
      Caller caller,
      @Nullable String ifMatch,
      Function<ThemeDay, Optional<ThemeDay>> step,
      MatchEvent event) {
    return Attempts.at(
        id,
        () ->
            days.get(id, caller)
                .flatMap(
                    seen -> {
                      EntityTags.check(ifMatch, EntityTags.of(seen.version()));
                      var next = step.apply(seen.day()).orElseThrow(() -> wrongState(seen));
                      var entry =
                          recorder.entry(
                              seen.story(),
                              seen.version() + 1,
                              event,
                              caller.id(),
                              clock.instant());
                      return days.advance(seen, new Update().set("day", next), entry);
                    }));
  }

  private static Refusal wrongState(ThemeDayDocument seen) {
    return Refusal.wrongState(seen.id(), seen.day().status());
  }
}
