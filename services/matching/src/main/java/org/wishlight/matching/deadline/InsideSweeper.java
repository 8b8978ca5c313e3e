package org.wishlight.matching.deadline;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.policy.Policies;
import org.wishlight.matching.volunteer.Volunteer;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.WallSteps;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.Widening;
import reactor.core.publisher.Flux;
import reactor.core.publisher.GroupedFlux;
import reactor.core.publisher.Mono;

/**
 * Lets a wish out of its first circle at once where none of the neighbourhood's own parties offers
 * anything near: nobody would come of whom it could wait. Looks again from time to time, as offers
 * are withdrawn.
 */
@Component
class InsideSweeper {
  private static final int MOST = 500;
  private static final int SIDE_BY_SIDE = 8;
  private static final Duration LOOK_EVERY = Duration.ofHours(1);

  private final Wall wall;
  private final WallSteps steps;
  private final Volunteers volunteers;
  private final Policies policies;
  private final Promises promises;
  private final Clock clock;

  private record Place(String office, String neighborhood) {
    static Place of(WallDocument wish) {
      return new Place(wish.office(), wish.neighborhood());
    }
  }

  InsideSweeper(
      Wall wall,
      WallSteps steps,
      Volunteers volunteers,
      Policies policies,
      Promises promises,
      Clock clock) {
    this.wall = wall;
    this.steps = steps;
    this.volunteers = volunteers;
    this.policies = policies;
    this.promises = promises;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${wishlight.deadlines.sweep-every:2s}")
  Mono<Void> sweep() {
    return Flux.defer(this::unasked).groupBy(Place::of, MOST).flatMap(this::ask, MOST).then();
  }

  private Flux<WallDocument> unasked() {
    var unasked = where("watch.lookAt").lte(clock.instant()).and("status").is(WishStatus.PUBLISHED);
    return wall.soonest(unasked, "watch.lookAt", MOST);
  }

  /** The neighbourhood's own parties are read once for all of its wishes. */
  private Mono<Void> ask(GroupedFlux<Place, WallDocument> wishes) {
    return wishes
        .collectList()
        .zipWith(inside(wishes.key()).collectList())
        .flatMap(both -> decide(both.getT1(), both.getT2()));
  }

  private Mono<Void> decide(List<WallDocument> wishes, List<Volunteer> inside) {
    var stay =
        wishes.stream()
            .filter(wish -> stays(wish, inside))
            .map(WallDocument::id)
            .collect(Collectors.toSet());
    var now = clock.instant();
    return Flux.fromIterable(wishes)
        .filter(wish -> !stay.contains(wish.id()))
        .flatMapDelayError(wish -> widen(wish, now), SIDE_BY_SIDE, SIDE_BY_SIDE)
        .then(wall.lookAgain(stay, now, now.plus(LOOK_EVERY)));
  }

  private boolean stays(WallDocument wish, List<Volunteer> inside) {
    return !policies.of(wish.office()).widensAtOnce() || NearOffers.among(inside, wish.wish());
  }

  private Mono<WallDocument> widen(WallDocument seen, Instant now) {
    var step = seen.entry().widen(Widening.NOBODY_NEAR, now, promises);
    return steps.take(seen, step, changes -> {}, null);
  }

  private Flux<Volunteer> inside(Place place) {
    var policy = policies.of(place.office());
    var types =
        Arrays.stream(VolunteerType.values())
            .filter(type -> policy.circleOf(type) == Circle.INTERNAL)
            .toList();
    return volunteers.near(place.office(), place.neighborhood(), types);
  }
}
