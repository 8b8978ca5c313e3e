package org.wishlight.intake.wish;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.IdempotencyKey;
import reactor.core.publisher.Mono;

/** The way in for wishes that are no request of their own, such as the rows of a table. */
@Component
public class OutsideFiling {
  private final WishReader reader;
  private final Filing filing;

  OutsideFiling(WishReader reader, Filing filing) {
    this.reader = reader;
    this.filing = filing;
  }

  /**
   * What was filed, and whether under this key it had been before.
   *
   * @param by the account that filed it first
   */
  public record Filed(String wish, boolean repeated, String by, Instant at) {}

  /**
   * Fails as the same wish alone would: with all of its faults.
   *
   * @param body as of {@code POST /wishes}
   */
  public Mono<Filed> file(byte[] body, IdempotencyKey key, Caller caller) {
    return reader
        .read(body, caller)
        .flatMap(wish -> filing.file(wish, Optional.of(key), caller))
        .map(OutsideFiling::told);
  }

  private static Filed told(Filing.Filed filed) {
    var first = filed.wish().history().getFirst();
    return new Filed(
        filed.wish().id(), filed.replayed(), String.valueOf(first.actor()), first.time());
  }
}
