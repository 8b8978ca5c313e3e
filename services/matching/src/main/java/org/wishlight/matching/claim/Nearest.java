package org.wishlight.matching.claim;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.HashMap;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whoever comes too late on a theme day is shown what is most like it and can still be taken. */
@Component
class Nearest {
  private static final int SHOWN = 3;
  private static final int LOOKED_AT = 20;

  private final Wall wall;
  private final Circles circles;

  /** A wish that is open. */
  record OpenWish(
      String wishId, String neighborhood, String text, Category category, WishKind kind) {}

  Nearest(Wall wall, Circles circles) {
    this.wall = wall;
    this.circles = circles;
  }

  /** The refusal again; that of a taken wish with others of the day, else of the neighbourhood. */
  <T> Mono<T> shown(Refusal refusal, ClaimRequest asked, WallDocument taken, Volunteer volunteer) {
    var day = asked.themeDay();
    return day != null && refusal.problem().equals("already-claimed")
        ? near(day, taken, volunteer).flatMap(open -> Mono.error(with(open, refusal)))
        : Mono.error(refusal);
  }

  private Mono<List<OpenWish>> near(String day, WallDocument taken, Volunteer volunteer) {
    var there = new Criteria().andOperator(where("office").is(taken.office()), Wall.on(day));
    var alike = where("wish.category").is(taken.wish().category());
    var nearby =
        wall.open(where("neighborhood").is(taken.neighborhood()), LOOKED_AT)
            .filter(wish -> circles.admit(volunteer, wish.entry()));
    return Flux.concat(
            wall.open(new Criteria().andOperator(there, alike), SHOWN),
            wall.open(there, SHOWN),
            nearby)
        .map(Nearest::open)
        .distinct()
        .take(SHOWN)
        .collectList();
  }

  private static OpenWish open(WallDocument wish) {
    var said = wish.wish();
    return new OpenWish(wish.id(), wish.neighborhood(), said.text(), said.category(), said.kind());
  }

  private static Refusal with(List<OpenWish> open, Refusal refusal) {
    var facts = new HashMap<>(refusal.facts());
    facts.put("nearest", open);
    return Refusal.conflict(refusal.problem(), facts);
  }
}
