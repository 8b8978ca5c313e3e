package org.wishlight.intake.wish;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.wishlight.intake.sorting.Sorting;
import org.wishlight.starter.web.IdempotencyKey;

/** Wishes as HTTP answers: masked, with their entity tags. */
@Component
public class WishAnswers {
  private final Wishers wishers;
  private final Sorting sorting;

  WishAnswers(Wishers wishers, Sorting sorting) {
    this.wishers = wishers;
    this.sorting = sorting;
  }

  public WishView view(WishDocument wish) {
    var proposed = wish.candidates();
    var candidates = proposed == null ? sorting.candidates(wish.description().text()) : proposed;
    return WishView.of(wish, wishers.of(wish), candidates);
  }

  ResponseEntity<WishView> present(WishDocument wish) {
    return ResponseEntity.ok().eTag(wish.entityTag()).body(view(wish));
  }

  ResponseEntity<WishView> created(Filing.Filed filed) {
    var wish = filed.wish();
    var answer =
        ResponseEntity.created(URI.create("/api/v1/wishes/" + wish.id())).eTag(wish.entityTag());
    if (filed.replayed()) {
      answer.header(IdempotencyKey.REPLAYED, "true");
    }
    return answer.body(view(wish));
  }
}
