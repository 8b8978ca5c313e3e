package org.wishlight.matching.fit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.fit.Field.Choice;
import org.wishlight.matching.sense.Senses;
import org.wishlight.matching.sense.Wording;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Reason;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Ranks for the officer who suits one wish. */
@Component
class Suggesting {
  private static final int MOST = 10;

  private final Wall wall;
  private final Fields fields;
  private final Senses senses;

  /** Somebody who suits it, and why. */
  record Suggested(Suitor suitor, List<Reason> reasons) {}

  Suggesting(Wall wall, Fields fields, Senses senses) {
    this.wall = wall;
    this.fields = fields;
    this.senses = senses;
  }

  Mono<List<Suggested>> suggest(String wish, Caller caller) {
    return wall.get(wish, caller)
        .filter(WallDocument::isPublic)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("wish", wish)))
        .flatMap(this::suggest);
  }

  private Mono<List<Suggested>> suggest(WallDocument wish) {
    var isNear = wish.circle().compareTo(Circle.NEIGHBORHOOD) <= 0;
    var wording = new Wording(wish.id(), null, wish.wish().text());
    return Mono.zip(
            senses.of(List.of(wording)),
            fields.of(wish.office(), isNear ? wish.neighborhood() : null, Map.of()))
        .publishOn(Schedulers.parallel())
        .map(both -> suggested(wish, both.getT1(), both.getT2()));
  }

  private static List<Suggested> suggested(
      WallDocument wish, Map<String, byte[]> senses, Field field) {
    var sense = Objects.requireNonNull(senses.get(wish.id()));
    return field.suitors(wish, sense, Choice.ofAll(MOST)).stream()
        .map(suitor -> new Suggested(suitor, field.reasons(wish, sense, suitor)))
        .toList();
  }
}
