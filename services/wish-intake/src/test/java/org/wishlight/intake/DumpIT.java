package org.wishlight.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;

/** Whoever steals the database, or reads along on Kafka, learns nobody's name. */
@WishlightTest
class DumpIT {
  private static final String NAME = "亓官鑫淼";
  private static final String PHONE = "17364059281";
  private static final String ADDRESS = "曲阳路七七三弄九号";
  private static final List<String> SECRETS =
      List.of(NAME, "鑫淼", PHONE, "1736405", "4059281", "736-4059", ADDRESS, "七七三弄", "773弄");

  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired EventProbe probe;

  @Test
  void showsNoName() {
    var resident = TestCaller.resident("qi", "liangcheng", "xiuyuan").with(http);
    var wish = file(resident, theirs(), "some key").id();
    var words = Map.<String, Object>of("reason", NAME + "，" + ADDRESS + "，" + PHONE);
    post(http, wish + "/return", words);
    answer(resident.patch().uri("/api/v1/wishes/" + wish).bodyValue(Map.of("text", NAME + "想理发")));
    post(http, wish + "/publish", Map.of());
    var officer = TestCaller.officer("liangcheng", "xiuyuan").with(http);
    var seen =
        answer(
            officer
                .get()
                .uri("/api/v1/wishes/" + wish + "/contact")
                .header("Reveal-Reason", java.net.URLEncoder.encode(NAME + PHONE, UTF_8)));
    assertThat(seen.body()).containsEntry("name", NAME).containsEntry("address", ADDRESS);
    post(http, wish + "/withdraw", words);
    probe.awaitCount(
        "wishlight.wish-events",
        event -> wish.equals(event.header("ce_subject")),
        5,
        Duration.ofSeconds(20));

    var collections = mongo.getCollectionNames().collectList().block();
    assertThat(collections).contains("wishes", "reveals", "audit");
    collections.forEach(this::assertHoldsNoSecret);
    for (var topic : List.of("wishlight.wish-events", "wishlight.contacts")) {
      assertThat(probe.all(topic))
          .isNotEmpty()
          .allSatisfy(
              record ->
                  assertThat(record.key() + record.body() + record.headers())
                      .doesNotContain(SECRETS));
    }
  }

  private void assertHoldsNoSecret(String collection) {
    var documents =
        mongo
            .getCollection(collection)
            .flatMapMany(all -> Flux.from(all.find(RawBsonDocument.class)))
            .map(raw -> new String(raw.getByteBuffer().array(), UTF_8))
            .collectList()
            .block();
    assertThat(documents).allSatisfy(raw -> assertThat(raw).doesNotContain(SECRETS));
  }

  @Test
  void holdsNothingThatIsOnlyWorkedOut() {
    file(http, theirs());

    var stored = mongo.findAll(Document.class, "wishes").blockFirst();

    assertThat(stored).doesNotContainKeys("known", "entityTag", "story", "wish", "followed");
  }

  private static Map<String, Object> theirs() {
    var wish = aWish(NAME + "家（" + ADDRESS + "，１７３ ６４０５-9281）的灯坏了");
    wish.put("beneficiary", NAME);
    wish.put("preferredTimes", List.of("先打" + PHONE, "找" + NAME));
    wish.put("wisher", Map.of("name", NAME, "phone", "173-6405-9281", "address", ADDRESS));
    return wish;
  }
}
