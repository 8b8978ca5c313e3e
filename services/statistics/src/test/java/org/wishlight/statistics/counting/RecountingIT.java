package org.wishlight.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.WishStatus;
import org.wishlight.statistics.Broadcast;
import org.wishlight.statistics.Stories;
import org.wishlight.statistics.Story;
import org.wishlight.statistics.counting.Differences.Difference;
import org.wishlight.statistics.counting.RecountState.Phase;
import org.wishlight.statistics.domain.Ledger;
import org.wishlight.statistics.domain.WishFact;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

/** In a database of its own: all that is counted there was said on the topics. */
@WishlightTest
@TestPropertySource(properties = "spring.main.banner-mode=off")
class RecountingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired Environment environment;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired Recounts recounts;

  private final String office = "office-" + UUID.randomUUID();
  private final Stories stories = new Stories(31);
  private final List<Story> wishes = stories.many(400, office);
  private Broadcast broadcast;

  @BeforeEach
  void tellManyTwiceWithSomePoison() {
    broadcast = new Broadcast(environment);
    broadcast.say(stories.shuffled(wishes));
    var first = wishes.getFirst().wishEvents.getFirst();
    probe.publish(Topics.WISH_EVENTS, "xiuyuan", "not json", Broadcast.headers(first));
    broadcast.say(stories.shuffled(wishes));
    awaitEnd();
    assertThat(rollups()).isEqualTo(told());
  }

  @AfterEach
  void close() {
    broadcast.close();
  }

  @Test
  void findsNoDifferenceAndLeavesTheFiguresAsTheyAre() {
    var state = recount();

    assertThat(state.phase()).isEqualTo(Phase.DONE);
    assertThat(state.remaining()).isZero();
    assertThat(state.differences()).containsKeys("submitted", "confirmed", "toClaim", "wishes");
    assertThat(state.differences().values()).extracting(Difference::differing).containsOnly(0L);
    assertThat(state.differences().get("wishes").live()).isGreaterThanOrEqualTo(400);
    assertThat(rollups()).isEqualTo(told());
    assertThat(probe(Facts.COLLECTION + ".recount")).isZero();
  }

  @Test
  void mendsWhatWasSpoiltAndSaysWhatItWas() {
    mongo
        .execute(
            Rollups.COLLECTION,
            stored ->
                stored.updateOne(
                    new Document("office", office).append("period", "*"),
                    new Document("$inc", new Document("counts.confirmed", 7L))))
        .blockLast();
    mongo
        .execute(
            Facts.COLLECTION,
            stored -> stored.deleteOne(new Document("_id", wishes.getFirst().wish)))
        .blockLast();

    var found = recount().differences();

    assertThat(found.get("confirmed").differing()).isOne();
    assertThat(found.get("confirmed").live() - found.get("confirmed").recounted()).isEqualTo(7);
    assertThat(found.get("wishes").differing()).isOne();
    assertThat(found.get("withdrawn").differing()).isZero();
    assertThat(rollups()).isEqualTo(told());
    assertThat(recount().differences().values()).extracting(Difference::differing).containsOnly(0L);
  }

  @Test
  void answersAllTheWhileAndCountsOn() {
    begin();
    var random = new Random(5);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              assertThat(submitted()).isEqualTo(400);
              broadcast.say(Story.aWishOf("other-" + random.nextInt(), "xiuyuan").filed());
              return last().phase() != Phase.RUNNING;
            });
    var late = Story.aWishOf(office, "xiuyuan").filed();
    broadcast.say(late);

    assertThat(last().failure()).isNull();
    await().atMost(PATIENCE).until(() -> submitted() == 401);
    assertThat(recount().differences().values()).extracting(Difference::differing).containsOnly(0L);
  }

  @Test
  void beginsAnewWhereAnotherWasKilled() {
    var longAgo = Instant.now().minusSeconds(600);
    recounts.begin(RecountState.begun("killed", longAgo)).block();
    mongo.insert(new Document("_id", "left behind"), Facts.COLLECTION + ".recount").block();

    var state = recount();

    assertThat(state.run()).isNotEqualTo("killed");
    assertThat(state.differences().get("wishes").differing()).isZero();
  }

  @Test
  void runsOnceAtATime() {
    recounts.begin(RecountState.begun("another", Instant.now())).block();

    assertThat(begin()).contains("another");

    recounts.store(RecountState.begun("another", Instant.now()).failed("", Instant.now())).block();
  }

  @Test
  void isForOpsAlone() {
    for (var caller : List.of(TestCaller.operator("liangcheng"), TestCaller.system("liangcheng"))) {
      caller.with(http).post().uri("/actuator/recount").exchange().expectStatus().isForbidden();
    }
  }

  private RecountState recount() {
    begin();
    await().atMost(PATIENCE).until(() -> last().phase() != Phase.RUNNING);
    return last();
  }

  private String begin() {
    return TestCaller.ops()
        .with(http)
        .post()
        .uri("/actuator/recount")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private RecountState last() {
    return recounts.last().block();
  }

  private int submitted() {
    var body =
        TestCaller.ops()
            .with(http)
            .get()
            .uri("/api/v1/statistics/summary?office=" + office)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return ((Number) body.get("submitted")).intValue();
  }

  /** What is said last of every neighbourhood is counted behind all before it. */
  private void awaitEnd() {
    for (var home : List.of("xiuyuan", "shuidian", "wener", "liangwu")) {
      var last = Story.aWishOf(office + "-end", home).filed().claimed();
      broadcast.say(last);
      await().atMost(PATIENCE).until(() -> status(last) == WishStatus.CLAIMED);
    }
  }

  private WishStatus status(Story story) {
    var fact = mongo.findById(story.wish, WishFact.class, Facts.COLLECTION).block();
    return fact == null ? null : fact.status();
  }

  private Map<String, Map<String, Long>> told() {
    var ledger = new Ledger();
    wishes.forEach(wish -> ledger.add(wish.fact()));
    return Recount.of(office, Recount.counts(ledger));
  }

  private Map<String, Map<String, Long>> rollups() {
    return Recount.of(office, new Recount(mongo).rollups());
  }

  private long probe(String collection) {
    return mongo.estimatedCount(collection).block();
  }
}
