package org.wishlight.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wishlight.intake.wish.FilingDesk;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Files some rows together; a bad row spoils no other. */
@Component
class RowFiling {
  private static final int AT_A_TIME = 64;
  private static final int TRIES = 8;
  private static final Duration SOON = Duration.ofMillis(50);
  private static final String KNOWN_OTHERWISE = "idempotency-key-reused";

  private final FilingDesk desk;

  RowFiling(FilingDesk desk) {
    this.desk = desk;
  }

  /** A row and the key under which it is filed. */
  record Keyed(WishRow row, IdempotencyKey key) {}

  /**
   * Fails where the stores are away, or too busy for too long.
   *
   * @param isInDoubt whether somebody may have been cut off while filing these rows
   */
  Mono<List<RowOutcome>> file(List<Keyed> rows, ImportDocument running, boolean isInDoubt) {
    return Flux.fromIterable(rows)
        .flatMapSequential(row -> file(row, running, isInDoubt), AT_A_TIME, AT_A_TIME)
        .collectList();
  }

  private Mono<RowOutcome> file(Keyed row, ImportDocument running, boolean isInDoubt) {
    var number = row.row().number();
    return Mono.defer(
            () ->
                desk.file(
                    row.row().body().getBytes(UTF_8), Optional.of(row.key()), running.caller()))
        .map(
            filed ->
                filed.replayed() && !(isInDoubt && running.mayHaveFiled(filed.wish()))
                    ? RowOutcome.DUPLICATE
                    : RowOutcome.ACCEPTED)
        .onErrorResume(
            InvalidRequest.class, bad -> Mono.just(RowOutcome.rejected(number, bad.faults())))
        .retryWhen(Retry.backoff(TRIES, SOON).filter(RowFiling::isBusy))
        .onErrorResume(Refusal.class, refusal -> refused(number, refusal));
  }

  /** What is not the row's fault is not its end. */
  private static Mono<RowOutcome> refused(int number, Refusal refusal) {
    if (refusal.status().is5xxServerError()) {
      return Mono.error(refusal);
    }
    return Mono.just(
        refusal.problem().equals(KNOWN_OTHERWISE)
            ? RowOutcome.DUPLICATE
            : RowOutcome.rejected(number, List.of(FieldFault.of("", "refused"))));
  }

  private static boolean isBusy(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.status() == HttpStatus.SERVICE_UNAVAILABLE;
  }
}
