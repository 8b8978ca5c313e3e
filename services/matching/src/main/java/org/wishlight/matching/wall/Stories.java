package org.wishlight.matching.wall;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;

/** An entry with its history in the reader's language; who was asked is told to the staff. */
@Component
class Stories {
  private final Volunteers volunteers;

  Stories(Volunteers volunteers) {
    this.volunteers = volunteers;
  }

  Mono<EntryView> told(WallDocument entry, Caller caller, Locale language) {
    return parties(entry, caller)
        .map(parties -> new StoryWords(language, parties))
        .map(words -> EntryView.withHistory(entry, caller, words));
  }

  private Mono<Map<String, VolunteerType>> parties(WallDocument entry, Caller caller) {
    var asked =
        entry.history().stream()
            .map(Told::volunteer)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return Onlooker.of(caller).isStaff() && !asked.isEmpty()
        ? volunteers.types(asked)
        : Mono.just(Map.of());
  }
}
