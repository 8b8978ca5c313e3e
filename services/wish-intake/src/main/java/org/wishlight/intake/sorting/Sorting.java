package org.wishlight.intake.sorting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.wishlight.intake.sense.Senses;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Proposes where wishes belong. */
@Component
public class Sorting {
  private static final int MOST_KEPT = 2_000;

  private final Senses senses;
  private final Learning learning;
  private final ConcurrentLruCache<String, List<Candidate>> byWords =
      new ConcurrentLruCache<>(MOST_KEPT, text -> Words.sort(text).candidates());

  Sorting(Senses senses, Learning learning) {
    this.senses = senses;
    this.learning = learning;
  }

  /** By meaning; by words alone while the model is being loaded. Fails with 503 under overload. */
  public Mono<Proposal> propose(String text) {
    return senses.isReady() ? byMeaning(text) : Mono.fromSupplier(() -> Words.sort(text));
  }

  /** For whoever says the category themselves: three, for some ten microseconds the first time. */
  public List<Candidate> candidates(String text) {
    return byWords.get(text);
  }

  private Mono<Proposal> byMeaning(String text) {
    return senses
        .of(text)
        .publishOn(Schedulers.parallel())
        .map(sense -> learning.sorter().map(sorter -> Proposal.of(sorter.sorted(sense))))
        .map(proposal -> proposal.orElseGet(() -> Words.sort(text)));
  }
}
