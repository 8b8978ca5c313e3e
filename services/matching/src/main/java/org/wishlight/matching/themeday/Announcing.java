package org.wishlight.matching.themeday;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.wishlight.matching.Created;
import org.wishlight.matching.place.Places;
import org.wishlight.matching.themeday.domain.ThemeDay;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.Story;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.IdempotencyKey.Request;
import org.wishlight.starter.web.InvalidRequest;
import reactor.core.publisher.Mono;

/** Tells everybody of a theme day. */
@Component
class Announcing {
  private final ThemeDays days;
  private final Places places;
  private final EventRecorder recorder;
  private final Clock clock;

  Announcing(ThemeDays days, Places places, EventRecorder recorder, Clock clock) {
    this.days = days;
    this.places = places;
    this.recorder = recorder;
    this.clock = clock;
  }

  Mono<Created<ThemeDayView>> announce(
      AnnounceRequest asked, Caller caller, Optional<IdempotencyKey> key) {
    var request = key.map(given -> given.asking(asked)).orElse(null);
    return places
        .officeOf(asked.neighborhood())
        .switchIfEmpty(
            Mono.error(() -> InvalidRequest.unfit("neighborhood", "unknown-neighborhood")))
        .doOnNext(office -> checkReaches(caller, office, asked.neighborhood()))
        .map(office -> announced(asked, office, caller, request))
        .flatMap(days::insert)
        .map(inserted -> Created.now(ThemeDayView.of(inserted), inserted.version()))
        .onErrorResume(DuplicateKeyException.class, known -> again(request, known));
  }

  private static void checkReaches(Caller caller, String office, String neighborhood) {
    if (!caller.reach().covers(office, neighborhood)) {
      throw Tenancy.outOfReach("neighborhood", neighborhood);
    }
  }

  private ThemeDayDocument announced(
      AnnounceRequest asked, String office, Caller caller, @Nullable Request request) {
    var now = clock.instant();
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    ThemeDay day = asked.day(now);
    var story = new Story(id, office, asked.neighborhood());
    var entry = recorder.entry(story, 1, day.announcement(), caller.id(), now);
    var answer = request == null ? null : ThemeDayView.of(id, office, asked.neighborhood(), day, 1);
    return new ThemeDayDocument(
        id, 1, office, asked.neighborhood(), day, List.of(), 0, request, answer, List.of(entry));
  }

  private Mono<Created<ThemeDayView>> again(
      @Nullable Request request, DuplicateKeyException known) {
    return Mono.justOrEmpty(request)
        .flatMap(repeated -> days.ofRequest(repeated.key()).map(day -> day.answerAgain(repeated)))
        .switchIfEmpty(Mono.error(known));
  }
}
