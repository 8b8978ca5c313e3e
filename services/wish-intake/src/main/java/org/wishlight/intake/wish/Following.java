package org.wishlight.intake.wish;

import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.MatchEvent;
import org.wishlight.intake.wish.domain.Progress;
import reactor.core.publisher.Mono;

/** Keeps in each wish what matching last said about it. */
@Component
public class Following {
  private final Wishes wishes;
  private final Figures figures;

  Following(Wishes wishes, Figures figures) {
    this.wishes = wishes;
    this.figures = figures;
  }

  /**
   * @param isNext whether this comes next behind the version that was followed last
   */
  public Mono<Void> follow(
      String wish, LongPredicate isNext, long version, MatchEvent.OfWish event) {
    return wishes
        .find(wish)
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("no wish " + wish)))
        .flatMap(
            read ->
                isNext.test(read.followed())
                    ? store(read, Progress.after(read.progress(), version, event))
                    : Mono.just(Boolean.TRUE))
        .filter(settled -> settled)
        .repeatWhenEmpty(lost -> lost)
        .then();
  }

  private Mono<Boolean> store(WishDocument read, Progress progress) {
    var before = read.wish();
    var now = before.follow(progress);
    return wishes
        .follow(read, now, progress)
        .doOnNext(
            stored -> {
              if (stored) {
                figures.changed(before, now);
              }
            });
  }
}
