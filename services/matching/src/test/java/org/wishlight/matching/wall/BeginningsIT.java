package org.wishlight.matching.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishEvent.Withdrawn;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.Scene;
import org.wishlight.matching.WallInserts;
import org.wishlight.starter.listening.EventBatch;
import org.wishlight.starter.listening.EventBatch.Received;
import org.wishlight.starter.listening.Sequence.OutOfSequence;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class BeginningsIT {
  @Autowired WishEventsListener listener;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired WallInserts inserts;

  private final String wish = UUID.randomUUID().toString();

  @BeforeEach
  void forgetEarlierInserts() {
    inserts.forget();
  }

  @Test
  void writesAWishOnceThatIsPublishedAsItIsFiled() {
    hear(submitted(wish), published(wish));

    assertThat(kept(wish))
        .returns(1L, WallDocument::version)
        .returns(2L, WallDocument::wishVersion)
        .returns(WishStatus.PUBLISHED, WallDocument::status)
        .returns(Circle.OFFICE, WallDocument::circle)
        .returns(List.of(), WallDocument::history)
        .returns("liangcheng", WallDocument::office)
        .doesNotReturn(null, WallDocument::publishedAt);
  }

  @Test
  void writesAllNewWishesOfABatchInOneStatement() {
    var wishes = Stream.generate(UUID::randomUUID).limit(50).map(UUID::toString).toList();

    hear(
        wishes.stream()
            .flatMap(one -> Stream.<Envelope<?>>of(submitted(one), published(one)))
            .toArray(Envelope<?>[]::new));

    assertThat(inserts.of(wishes)).singleElement().isEqualTo(wishes);
    assertThat(wishes).allMatch(one -> kept(one).version() == 1);
  }

  @Test
  void keepsTheSameInOneBatchAsInTwo() {
    var apart = UUID.randomUUID().toString();
    hear(submitted(apart));
    assertThat(kept(apart)).returns(WishStatus.SUBMITTED, WallDocument::status);
    hear(published(apart));

    hear(submitted(wish), published(wish));

    assertThat(kept(wish))
        .usingRecursiveComparison()
        .ignoringFields("id", "version")
        .isEqualTo(kept(apart));
    assertThat(kept(apart).version()).isEqualTo(2);
  }

  @Test
  void changesNothingWhenBothAreRepeated() {
    Envelope<?>[] both = {submitted(wish), published(wish)};
    hear(both[0], both[1], both[0], both[1]);
    hear(both[0], both[0], both[1], both[1]);
    hear(both);

    assertThat(kept(wish))
        .returns(1L, WallDocument::version)
        .returns(2L, WallDocument::wishVersion);
  }

  @Test
  void goesOnWithWishesThatWereThereBefore() {
    var withdrawn = UUID.randomUUID().toString();
    var waiting = UUID.randomUUID().toString();
    hear(submitted(withdrawn), published(withdrawn), withdrawn(withdrawn, 3));
    hear(submitted(waiting));

    hear(
        submitted(withdrawn),
        submitted(waiting),
        submitted(wish),
        published(withdrawn),
        published(waiting),
        published(wish));

    assertThat(kept(withdrawn).status()).isEqualTo(WishStatus.WITHDRAWN);
    assertThat(kept(waiting).status()).isEqualTo(WishStatus.PUBLISHED);
    assertThat(kept(wish).status()).isEqualTo(WishStatus.PUBLISHED);
  }

  @Test
  void stopsAtAGapBehindABeginning() {
    assertThatThrownBy(() -> hear(submitted(wish), published(wish), withdrawn(wish, 4)))
        .isInstanceOf(OutOfSequence.class);
    assertThatThrownBy(() -> hear(published(UUID.randomUUID().toString())))
        .isInstanceOf(OutOfSequence.class);

    assertThat(kept(wish)).returns(2L, WallDocument::wishVersion);
  }

  @Test
  void replicasThatHearTheSameAtOnceWriteItOnce() throws InterruptedException {
    Envelope<?>[] both = {submitted(wish), published(wish)};
    try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> replica = () -> hear(both);
      var heard = replicas.invokeAll(Stream.generate(() -> replica).limit(32).toList());
      assertThat(heard).allMatch(one -> one.resultNow());
    }

    assertThat(kept(wish)).returns(1L, WallDocument::version);
  }

  private boolean hear(Envelope<?>... events) {
    var received = new ArrayList<Received>();
    for (var event : events) {
      received.add(new Received(received.size(), event));
    }
    listener.on(new EventBatch(Topics.WISH_EVENTS, 0, received, received.size())).block();
    return true;
  }

  private WallDocument kept(String one) {
    return mongo.findById(one, WallDocument.class).blockOptional().orElseThrow();
  }

  private static Envelope<?> submitted(String wish) {
    return happened(wish, 1, Scene.aSubmission());
  }

  private static Envelope<?> published(String wish) {
    var soon = Instant.parse("2036-11-25T09:00:00Z");
    return happened(wish, 2, Scene.aPublication(Circle.OFFICE, soon));
  }

  private static Envelope<?> withdrawn(String wish, long version) {
    return happened(wish, version, new Withdrawn("person-1", null));
  }

  private static Envelope<?> happened(String wish, long version, WishEvent event) {
    var at = Instant.parse("2026-11-22T09:00:00Z");
    return new Envelope<>(
        UUID.randomUUID(), wish, version, at, "liangcheng", "xiuyuan", "officer-1", event);
  }
}
