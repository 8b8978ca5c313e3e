package org.wishlight.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Topics;
import org.wishlight.notification.Happenings;
import org.wishlight.notification.Statements;
import org.wishlight.notification.wish.WishTexts;
import org.wishlight.starter.listening.EventBatch;
import org.wishlight.starter.listening.EventBatch.Received;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class HappeningsListenerIT {
  @Autowired HappeningsListener listener;
  @Autowired WishTexts texts;
  @Autowired Statements statements;

  private final Happenings wish = Happenings.ofAWish();

  @Test
  void writesABatchInTwoStatementsTheWishesFirst() {
    hear(
        Stream.generate(wish::withAnotherWish)
            .limit(20)
            .flatMap(one -> Stream.of(submitted(one), published(one)))
            .toList());

    var sent = statements.about(wish.neighborhood());
    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst().getString("update").getValue()).isEqualTo("wishes");
    assertThat(sent.getFirst().getArray("updates")).hasSize(20);
    assertThat(sent.getLast().getString("insert").getValue()).isEqualTo("notices");
    assertThat(sent.getLast().getArray("documents")).hasSize(60);
  }

  @Test
  void keepsTheNewestTextOfABatchInWhateverOrder() {
    hear(
        List.of(
            wish.happened(3, wish.amended("第三版")),
            wish.happened(4, wish.amended("第四版")),
            wish.happened(2, wish.published("第二版"))));
    hear(List.of(submitted(wish)));

    assertThat(texts.of(List.of(wish.wish())).block()).containsEntry(wish.wish(), "第四版");
  }

  private void hear(List<Envelope<?>> events) {
    var received = new ArrayList<Received>();
    for (var event : events) {
      received.add(new Received(received.size(), event));
    }
    listener.on(new EventBatch(Topics.WISH_EVENTS, 0, received, received.size())).block();
  }

  private static Envelope<?> submitted(Happenings wish) {
    return wish.happened(1, wish.submitted());
  }

  private static Envelope<?> published(Happenings wish) {
    return wish.happened(2, wish.published());
  }
}
