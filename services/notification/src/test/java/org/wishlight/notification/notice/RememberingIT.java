package org.wishlight.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.contracts.Envelope;
import org.wishlight.notification.Happenings;
import org.wishlight.notification.erasure.Erasing;
import org.wishlight.notification.erasure.Erasure;
import org.wishlight.notification.notice.domain.Forgotten;
import org.wishlight.notification.wish.WishTexts;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class RememberingIT {
  @Autowired Remembering remembering;
  @Autowired Erasing erasing;
  @Autowired WishTexts texts;
  @Autowired Telling telling;
  @Autowired ReactiveMongoTemplate mongo;

  private final Happenings wish = Happenings.ofAWish();

  @Test
  void knowsNobodyWhereNobodyWasErased() {
    assertThat(remembering.of(List.of(wish.happened(1, wish.claimed()))).block())
        .isEqualTo(Forgotten.NOBODY);
  }

  @Test
  void forgetsWhatWasWrittenWhileItsPersonWasErased() {
    List<Envelope<?>> events =
        List.of(wish.happened(1, wish.published()), wish.happened(1, wish.claimed()));
    var nobody = Objects.requireNonNull(remembering.of(events).block());
    erase(wish.wisherErased());

    texts.remember(events, nobody::includesTheWishOf).block();
    telling.tell(events, nobody).block();
    assertThat(toldTheWisher()).isEqualTo(2);
    remembering.check(events, nobody).block();

    assertThat(toldTheWisher()).isZero();
    assertThat(mongo.findById(wish.wish(), Document.class, "wishes").block())
        .containsEntry("forgotten", true)
        .doesNotContainKey("text");
  }

  private void erase(Envelope<?> said) {
    var erasure =
        new Erasure(
            said.id(), said.subject(), said.time(), null, said.office(), said.neighborhood());
    erasing.erase(erasure).block();
  }

  private long toldTheWisher() {
    return mongo.count(query(where("recipient").is(wish.wisher())), "notices").block();
  }
}
