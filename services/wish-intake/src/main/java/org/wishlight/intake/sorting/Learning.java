package org.wishlight.intake.sorting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wishlight.intake.sense.Senses;
import org.wishlight.meaning.sense.Understanding;
import org.wishlight.meaning.sorting.Sorter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The sorter with all that officers have corrected, on whichever replica they did. Where one was
 * taken back, because its wisher was erased, everything is learnt anew without it.
 */
@Component
class Learning {
  private final Senses senses;
  private final Corrections corrections;
  private volatile @Nullable Learnt learnt;

  Learning(Senses senses, Corrections corrections) {
    this.senses = senses;
    this.corrections = corrections;
  }

  private record Learnt(String state, Sorter sorter, Set<CorrectedWish> from) {}

  /** Empty until the model is loaded. */
  Optional<Sorter> sorter() {
    var known = learnt;
    return known == null
        ? Optional.ofNullable(senses.understanding()).map(Sorter::with)
        : Optional.of(known.sorter());
  }

  @Scheduled(fixedDelayString = "${wishlight.sorting.learn-every:2s}")
  Mono<Void> learn() {
    return Mono.defer(() -> Mono.justOrEmpty(senses.understanding()))
        .zipWhen(model -> corrections.state())
        .filter(now -> learnt == null || !now.getT2().equals(learnt.state()))
        .flatMap(
            now ->
                corrections
                    .all()
                    .publishOn(Schedulers.boundedElastic())
                    .doOnNext(all -> learnt = learn(now.getT1(), now.getT2(), all)))
        .then();
  }

  private Learnt learn(Understanding understanding, String state, List<CorrectedWish> all) {
    var known = learnt;
    return known != null && all.containsAll(known.from())
        ? learn(known.sorter(), state, all, known.from())
        : learn(Sorter.with(understanding), state, all, Set.of());
  }

  private static Learnt learn(
      Sorter before, String state, List<CorrectedWish> all, Set<CorrectedWish> known) {
    var fresh = all.stream().filter(one -> !known.contains(one)).map(CorrectedWish::lesson);
    return new Learnt(state, before.learn(fresh.toList()), new HashSet<>(all));
  }
}
