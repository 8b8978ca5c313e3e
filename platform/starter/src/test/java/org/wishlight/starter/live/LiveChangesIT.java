package org.wishlight.starter.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.codec.ServerSentEvent;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@WishlightTest
class LiveChangesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired ReactiveMongoTemplate mongo;

  private LiveChanges<Card> live;

  @Document("cards")
  record Card(@Id String id, int turn) {}

  @BeforeEach
  void watch() {
    live = new LiveChanges<>(mongo, Card.class);
    live.start();
    var probe = new Card(UUID.randomUUID().toString(), 0);
    mongo.insert(probe).block();
    await().atMost(PATIENCE).until(() -> isWatching(probe));
  }

  private boolean isWatching(Card probe) {
    var seen = live.changes().next().toFuture();
    turn(probe);
    try {
      return seen.get(1, java.util.concurrent.TimeUnit.SECONDS) != null;
    } catch (Exception notYet) {
      return false;
    }
  }

  @AfterEach
  void stop() {
    live.stop();
  }

  @Test
  void showsInsertsAndUpdatesToEveryReader() {
    var card = new Card(UUID.randomUUID().toString(), 1);
    var readers = Flux.merge(ofCard(card), ofCard(card));

    StepVerifier.create(readers.take(4).map(Card::turn).collectSortedList())
        .then(() -> mongo.insert(card).block())
        .then(() -> turn(card))
        .expectNext(List.of(1, 1, 2, 2))
        .expectComplete()
        .verify(PATIENCE);
  }

  @Test
  void losesNothingBetweenWhatIsPresentAndWhatChanges() {
    var card = new Card(UUID.randomUUID().toString(), 1);
    mongo.insert(card).block();
    var present = mongo.findById(card.id(), Card.class).flux().delayUntil(this::turned);

    StepVerifier.create(
            live.changesAfter(present)
                .filter(c -> c.id().equals(card.id()))
                .map(Card::turn)
                .distinct()
                .take(2))
        .expectNext(1, 2)
        .expectComplete()
        .verify(PATIENCE);
  }

  @Test
  void cutsOffAReaderThatIsTooSlowAndDelaysNobodyElse() {
    var many = 6_000;
    var quick = live.changes().take(many).count().toFuture();

    StepVerifier.create(live.changes(), 0)
        .then(() -> mongo.insertAll(cards(many)).blockLast())
        .then(() -> assertThat(quick).succeedsWithin(PATIENCE).isEqualTo((long) many))
        .thenRequest(Long.MAX_VALUE)
        .thenConsumeWhile(card -> true)
        .expectError()
        .verify(PATIENCE);
  }

  @Test
  void endsWhenTheServiceEnds() {
    var stream = LiveStream.of(live.changes().map(card -> ServerSentEvent.builder(card).build()));

    StepVerifier.create(stream)
        .expectNextMatches(event -> "alive".equals(event.comment()))
        .then(live::stop)
        .expectComplete()
        .verify(PATIENCE);
    assertThat(live.isRunning()).isFalse();
  }

  private static List<Card> cards(int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> new Card(UUID.randomUUID().toString(), n))
        .toList();
  }

  private Flux<Card> ofCard(Card card) {
    return live.changes().filter(changed -> changed.id().equals(card.id()));
  }

  private Mono<?> turned(Card card) {
    return mongo.updateFirst(byId(card), new Update().inc("turn", 1), Card.class);
  }

  private void turn(Card card) {
    turned(card).block();
  }

  private static Query byId(Card card) {
    return Query.query(Criteria.where("_id").is(card.id()));
  }
}
