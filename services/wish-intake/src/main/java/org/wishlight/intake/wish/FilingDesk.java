package org.wishlight.intake.wish;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Where wishes are filed that come by other ways than their own door: the same rules hold. */
@Component
public class FilingDesk {
  private final WishReader reader;
  private final Filing filing;
  private final WishAnswers answers;

  FilingDesk(WishReader reader, Filing filing, WishAnswers answers) {
    this.reader = reader;
    this.filing = filing;
    this.answers = answers;
  }

  /** The wish as it was filed first, and whether the same request had filed it before. */
  public record Filed(WishDocument wish, boolean replayed) {}

  /**
   * Fails with all faults that the wish has.
   *
   * @param wish as the body of {@code POST /api/v1/wishes}
   */
  public Mono<Filed> file(byte[] wish, Optional<IdempotencyKey> key, Caller caller) {
    return reader
        .read(wish, caller)
        .flatMap(read -> filing.file(read, key, caller))
        .map(filed -> new Filed(filed.wish(), filed.replayed()));
  }

  /** As {@code POST /api/v1/wishes} answers. */
  public ResponseEntity<?> answer(Filed filed) {
    return answers.created(new Filing.Filed(filed.wish(), filed.replayed()));
  }
}
