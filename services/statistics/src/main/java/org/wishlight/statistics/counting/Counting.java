package org.wishlight.statistics.counting;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.wishlight.contracts.Envelope;
import org.wishlight.starter.listening.EventBatch;
import org.wishlight.statistics.domain.WishFact;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Counts each event once: the partition's fence, the facts and the rollups move in one transaction,
 * so a batch that comes again, in part or on another replica, lies below the fence.
 */
@Service
class Counting {
  private static final Retry RACE_LOST =
      Retry.backoff(10, Duration.ofMillis(10))
          .maxBackoff(Duration.ofSeconds(1))
          .filter(Counting::isRace)
          .onRetryExhaustedThrow((_, signal) -> signal.failure());

  private final Fences fences;
  private final Facts facts;
  private final Rollups rollups;
  private final TransactionalOperator transaction;

  Counting(Fences fences, Facts facts, Rollups rollups, TransactionalOperator transaction) {
    this.fences = fences;
    this.facts = facts;
    this.rollups = rollups;
    this.transaction = transaction;
  }

  Mono<Void> count(EventBatch batch) {
    return transaction
        .transactional(fenced(batch))
        .retryWhen(RACE_LOST)
        .retryWhen(Fences.WHILE_HELD);
  }

  private Mono<Void> fenced(EventBatch batch) {
    return fences
        .next(batch)
        .filter(next -> next < batch.next())
        .flatMap(next -> fences.advance(batch).then(tell(events(batch.from(next)))));
  }

  private Mono<Void> tell(List<? extends Envelope<?>> events) {
    if (events.isEmpty()) {
      return Mono.empty();
    }
    return facts
        .of(events.stream().map(Envelope::subject).distinct().toList())
        .map(known -> chapter(new Chapter(known), events))
        .flatMap(chapter -> facts.store(chapter.facts()).then(rollups.add(chapter.changes())));
  }

  private static Chapter chapter(Chapter chapter, List<? extends Envelope<?>> events) {
    events.forEach(chapter::hear);
    return chapter;
  }

  private static List<? extends Envelope<?>> events(EventBatch batch) {
    return batch.events().stream()
        .<Envelope<?>>map(EventBatch.Received::event)
        .filter(WishFact::isTold)
        .toList();
  }

  /** Another replica wrote the same documents: all is read and decided again. */
  private static boolean isRace(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof DuplicateKeyException
                    || cause instanceof MongoException mongo
                        && mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL));
  }
}
