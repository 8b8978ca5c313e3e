package org.wishlight.matching.volunteer;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Event;
import org.wishlight.matching.Attempts;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.web.EntityTags;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * What every change of a volunteer has in common: who may, from which version, with which event.
 */
@Component
class VolunteerChanges {
  private final Volunteers volunteers;
  private final EventRecorder recorder;
  private final Clock clock;

  VolunteerChanges(Volunteers volunteers, EventRecorder recorder, Clock clock) {
    this.volunteers = volunteers;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Reads the volunteer and decides, again while they are changed by others. */
  <T> Mono<T> decide(String id, Caller caller, Function<Volunteer, Mono<T>> decision) {
    return Attempts.at(id, () -> volunteers.get(id, caller).flatMap(decision));
  }

  /** Says {@code event} about {@code subject}, the volunteer or one of their offers. */
  Mono<Volunteer> say(
      Volunteer volunteer, String subject, Event event, Update update, Caller caller) {
    return say(volunteer, subject, event, update, caller.id());
  }

  /**
   * @param actor null where the clock did it
   */
  Mono<Volunteer> say(
      Volunteer volunteer, String subject, Event event, Update update, @Nullable String actor) {
    return volunteers.advance(volunteer, update, List.of(entry(volunteer, subject, event, actor)));
  }

  /** The same, unless a place was taken meanwhile. */
  Mono<Volunteer> sayWhileFree(Volunteer volunteer, Event event, Update update, Caller caller) {
    var entry = entry(volunteer, volunteer.id(), event, caller.id());
    return volunteers.advanceWhileFree(volunteer, update, List.of(entry));
  }

  private HistoryEntry entry(
      Volunteer volunteer, String subject, Event event, @Nullable String actor) {
    var version = volunteer.said(subject) + 1;
    return recorder.entry(volunteer.story(subject), version, event, actor, clock.instant());
  }

  static void checkUnchanged(Volunteer volunteer, @Nullable String ifMatch) {
    EntityTags.check(ifMatch, EntityTags.of(volunteer.version()));
    if (volunteer.status() != Volunteer.Status.ACTIVE) {
      throw Refusal.wrongState(volunteer.id(), volunteer.status());
    }
  }
}
