package org.wishlight.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.WishStatus;
import org.wishlight.statistics.Broadcast;
import org.wishlight.statistics.Story;
import org.wishlight.statistics.domain.WishFact;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ListeningIT {
  private static final String LETTERS = Topics.deadLetters(Topics.WISH_EVENTS, "statistics");
  private static final String MATCH_LETTERS = Topics.deadLetters(Topics.MATCH_EVENTS, "statistics");

  @Autowired EventProbe probe;
  @Autowired Environment environment;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired WebTestClient http;

  private final String office = "office-" + UUID.randomUUID();
  private final Story story = Story.aWishOf(office, "xiuyuan");
  private Broadcast broadcast;

  @BeforeEach
  void open() {
    broadcast = new Broadcast(environment);
  }

  @AfterEach
  void close() {
    broadcast.close();
  }

  @Test
  void countsOnceWhatIsSaidTwice() {
    story.filed().granted(5);

    broadcast.say(story, story, story);

    awaitStatus(WishStatus.CONFIRMED);
    awaitEnd();
    assertThat(new Recount(mongo).submitted(office)).isOne();
    assertRecounted();
  }

  @Test
  void countsTheSameWhenMatchingIsHeardFirst() {
    story.filed().granted(5);

    broadcast.say(story.matchEvents);
    await().until(() -> fact() != null);
    assertThat(new Recount(mongo).submitted(office)).isZero();
    broadcast.say(story.wishEvents);

    awaitStatus(WishStatus.CONFIRMED);
    assertThat(fact()).isEqualTo(story.fact());
    assertRecounted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "[1,2", "{\"wisher\":[]}", "{\"wish\":{\"category\":7}}"})
  void putsAsideWhatIsNoEventAndGoesOn(String body) {
    var first = story.filed().wishEvents.getFirst();

    probe.publish(Topics.WISH_EVENTS, "xiuyuan", body, Broadcast.headers(first));
    broadcast.say(story);

    awaitStatus(WishStatus.PUBLISHED);
    probe.await(LETTERS, letter -> story.wish.equals(letter.header("ce_subject")));
    assertRecounted();
  }

  @Test
  void putsAsideWhatComesBehindAGapAndCountsItWhenItIsSentAgain() {
    story.filed().claimed().started().fulfilled();
    broadcast.say(story.wishEvents);
    broadcast.say(List.of(story.matchEvents.get(0), story.matchEvents.get(2)));
    awaitStatus(WishStatus.CLAIMED);
    probe.await(MATCH_LETTERS, letter -> story.wish.equals(letter.header("ce_subject")));

    broadcast.say(story.matchEvents.subList(1, 2));
    awaitStatus(WishStatus.IN_PROGRESS);
    TestCaller.ops()
        .with(http)
        .mutate()
        .responseTimeout(Duration.ofSeconds(20))
        .build()
        .post()
        .uri("/actuator/deadletters")
        .exchange()
        .expectStatus()
        .isOk();

    awaitStatus(WishStatus.FULFILLED);
    assertRecounted();
  }

  @Test
  void countsTheSameAfterItsPersonIsErased() {
    story.filed().granted(5);
    broadcast.say(story);
    awaitStatus(WishStatus.CONFIRMED);
    var counted = Recount.of(office, new Recount(mongo).rollups());

    broadcast.say(List.of(story.personErased(), story.personForgotten(), story.personErased()));
    awaitEnd();

    assertThat(Recount.of(office, new Recount(mongo).rollups())).isEqualTo(counted);
    assertThat(fact()).isEqualTo(story.fact());
    assertThat(fact(Story.PERSON)).isNull();
    assertRecounted();
  }

  /** What is said last on every neighbourhood's partition is counted behind all before it. */
  private void awaitEnd() {
    var last = Story.aWishOf(office + "-end", "xiuyuan").filed().claimed();
    broadcast.say(last);
    await()
        .until(
            () -> {
              var fact = fact(last.wish);
              return fact != null && fact.status() == WishStatus.CLAIMED;
            });
  }

  private void awaitStatus(WishStatus status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              var fact = fact();
              return fact != null && fact.status() == status;
            });
  }

  private void assertRecounted() {
    var recount = new Recount(mongo);
    assertThat(Recount.of(office, recount.rollups()))
        .isEqualTo(Recount.of(office, recount.fromFacts()));
  }

  private WishFact fact() {
    return fact(story.wish);
  }

  private WishFact fact(String wish) {
    return mongo.findById(wish, WishFact.class, Facts.COLLECTION).block();
  }
}
