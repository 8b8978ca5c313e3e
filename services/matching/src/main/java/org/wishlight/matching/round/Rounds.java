package org.wishlight.matching.round;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Deadline;
import org.wishlight.matching.fit.Fields;
import org.wishlight.matching.fit.ReasonWords;
import org.wishlight.matching.round.Round.Match;
import org.wishlight.matching.sense.Senses;
import org.wishlight.matching.sense.Wording;
import org.wishlight.matching.wall.ProposalSteps;
import org.wishlight.matching.wall.ProposalSteps.Asking;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.matching.wall.domain.Promises;
import org.wishlight.matching.wall.domain.Proposal;
import org.wishlight.matching.wall.domain.Reason;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Holds the round of an area: reads who is open to what, decides on a thread of its own, and
 * proposes. Whatever has moved on meanwhile is left alone, so that two rounds at once do no harm.
 */
@Component
class Rounds implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final int MOST_WISHES = 10_000;
  private static final int AT_A_TIME = 500;

  private final Wall wall;
  private final Areas areas;
  private final Fields fields;
  private final Senses senses;
  private final ProposalSteps steps;
  private final Promises promises;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Scheduler worker = Schedulers.newBoundedElastic(1, 64, "rounds", 60, true);

  Rounds(
      Wall wall,
      Areas areas,
      Fields fields,
      Senses senses,
      ProposalSteps steps,
      Promises promises,
      Clock clock,
      MeterRegistry meters) {
    this.wall = wall;
    this.areas = areas;
    this.fields = fields;
    this.senses = senses;
    this.steps = steps;
    this.promises = promises;
    this.clock = clock;
    this.meters = meters;
  }

  /** Returns how many wishes were proposed. */
  Mono<Integer> hold(Area area) {
    return timed("read", read(area))
        .flatMap(round -> timed("decide", decide(round)))
        .flatMap(matches -> timed("write", propose(matches)))
        .defaultIfEmpty(0)
        .doOnNext(proposed -> tell(area, proposed));
  }

  @Override
  public void destroy() {
    worker.dispose();
  }

  /** Empty where nobody waits, or nobody is there to be asked. */
  private Mono<Round> read(Area area) {
    return Mono.zip(wall.oldest(area.open(), MOST_WISHES).collectList(), areas.asked(area.office()))
        .filter(found -> !found.getT1().isEmpty())
        .flatMap(found -> read(area, found.getT1(), found.getT2()));
  }

  private Mono<Round> read(Area area, List<WallDocument> wishes, Map<String, Integer> asked) {
    return fields
        .of(area.office(), area.neighborhood(), asked)
        .filter(field -> !field.volunteers().isEmpty())
        .zipWhen(field -> senses.of(wishes.stream().map(Rounds::wording).toList()))
        .map(both -> new Round(wishes, both.getT2(), both.getT1(), asked, clock.instant()));
  }

  private static Wording wording(WallDocument wish) {
    return new Wording(wish.id(), null, wish.wish().text());
  }

  private Mono<List<Match>> decide(Round round) {
    var solver = meters.timer("wishlight.rounds", "part", "solve");
    return Mono.fromCallable(
            () -> round.matches(problem -> solver.record(() -> MinimumCost.solve(problem))))
        .subscribeOn(worker);
  }

  private Mono<Integer> propose(List<Match> matches) {
    var now = clock.instant();
    return Flux.fromIterable(matches)
        .map(match -> asking(match, now))
        .buffer(AT_A_TIME)
        .concatMap(steps::propose)
        .reduce(0, Integer::sum);
  }

  private Asking asking(Match match, Instant now) {
    var reasons = reasons(match, now);
    var proposal =
        new Proposal(
            UuidCreator.getTimeOrderedEpoch().toString(),
            match.suitor().volunteer().id(),
            match.suitor().score(),
            reasons,
            now,
            promises.due(match.wish().office(), Deadline.ACCEPT, now));
    return new Asking(match.wish(), proposal, ReasonWords.of(reasons, Locale.SIMPLIFIED_CHINESE));
  }

  private static List<Reason> reasons(Match match, Instant now) {
    var reasons = new ArrayList<>(match.reasons());
    var since = match.wish().publishedAt();
    var days = since == null ? 0 : Duration.between(since, now).toDays();
    if (days > 0) {
      reasons.add(Reason.of(Reason.Kind.WAITING, days));
    }
    return List.copyOf(reasons);
  }

  private <T> Mono<T> timed(String part, Mono<T> work) {
    return Mono.defer(
        () -> {
          var start = System.nanoTime();
          return work.doOnNext(
              done ->
                  meters
                      .timer("wishlight.rounds", "part", part)
                      .record(Duration.ofNanos(System.nanoTime() - start)));
        });
  }

  private void tell(Area area, int proposed) {
    if (proposed > 0) {
      meters.counter("wishlight.proposals").increment(proposed);
      log.info("Proposes {} wishes in {}", proposed, area.id());
    }
  }
}
