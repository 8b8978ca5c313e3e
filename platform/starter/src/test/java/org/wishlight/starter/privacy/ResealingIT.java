package org.wishlight.starter.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.starter.SampleService;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
@SpringBootTest(
    classes = {SampleService.class, ResealingIT.Fields.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.application.name=resealing", "wishlight.keys.look-every=100ms"})
class ResealingIT {
  private static final Path KEYSET = Path.of("target/keys/resealing.json");
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final int PEOPLE = 450;

  @Autowired ReactiveMongoTemplate mongo;
  @Autowired Seal seal;
  @Autowired Keys keys;
  @Autowired MeterRegistry meters;
  @Autowired WebTestClient http;

  @TestConfiguration(proxyBeanMethods = false)
  static class Fields {
    @Bean
    SealedField people() {
      return new SealedField("people", "kept.person", ResealingIT::purpose);
    }
  }

  @BeforeEach
  void forgetEverybody() {
    mongo.remove(new Query(), "people").block();
  }

  @Test
  void everythingOpensAfterTheOldKeyIsGone() throws Exception {
    insertPeople();
    settled();
    var old = person(7);

    KeyFiles.rotate(KEYSET);
    settled();
    KeyFiles.retire(KEYSET);
    await().atMost(BOUND).until(() -> own().ids().size() == 1);

    assertThat(person(7)).isNotEqualTo(old);
    for (var n = 0; n < PEOPLE; n++) {
      assertThat(seal.open(person(n), String.class, purpose("p" + n))).isEqualTo("王奶奶" + n);
    }
  }

  @Test
  void writersAreNeverOverwritten() throws Exception {
    insertPeople();
    settled();

    KeyFiles.rotate(KEYSET);
    for (var n = 0; n < PEOPLE; n++) {
      var id = "p" + n;
      mongo
          .updateFirst(
              Query.query(Criteria.where("_id").is(id)),
              Update.update("kept.person", seal.seal("搬走了" + n, purpose(id))),
              "people")
          .block();
    }
    settled();

    for (var n = 0; n < PEOPLE; n++) {
      assertThat(seal.open(person(n), String.class, purpose("p" + n))).isEqualTo("搬走了" + n);
    }
  }

  @Test
  void whatCannotBeOpenedIsCountedAndNotSettled(@TempDir Path elsewhere) throws Exception {
    var foreign = new Seal(KeyFiles.in(elsewhere).sealing("resealing"));
    mongo.insert(document("p1", foreign.seal("王奶奶", purpose("p1"))), "people").block();

    KeyFiles.rotate(KEYSET);

    await().atMost(BOUND).until(() -> withOldKey() == 1 && !isSettled());
    mongo.remove(new Query(), "people").block();
    settled();
  }

  @Test
  void tellsKeysByTheirIdsAlone() throws Exception {
    settled();

    http.get()
        .uri("/actuator/keys")
        .headers(headers -> headers.setBearerAuth(TestCaller.ops().token()))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(
            keysets ->
                assertThat(keysets)
                    .contains(
                        "\"name\":\"resealing\",\"primary\":" + KeyId.of(own().primary()),
                        "\"settled\":true",
                        "\"sealedWithOlderKeys\":{\"people\":0}",
                        "\"name\":\"contacts\"")
                    .doesNotContain("value"));
  }

  private void insertPeople() {
    var people =
        IntStream.range(0, PEOPLE)
            .mapToObj(n -> document("p" + n, seal.seal("王奶奶" + n, purpose("p" + n))))
            .toList();
    mongo.insert(people, "people").blockLast();
    mongo.insert(new Document("_id", "erased"), "people").block();
  }

  /** The file's newest primary key has sealed everything. */
  private void settled() {
    await()
        .atMost(BOUND)
        .until(
            () -> {
              own().lookAgain();
              return isSettled() && withOldKey() == 0;
            });
  }

  private boolean isSettled() {
    var done = mongo.findById("resealing", Document.class, "keys").block();
    return done != null && done.getInteger("primary") == own().primary();
  }

  private double withOldKey() {
    return meters.get("wishlight.sealed.with.old.key").tag("collection", "people").gauge().value();
  }

  private SealingKeys own() {
    return keys.sealing("resealing");
  }

  private Binary person(int n) {
    return new SealedField("people", "kept.person", id -> id)
        .in(mongo.findById("p" + n, Document.class, "people").block());
  }

  private static Document document(String id, Binary sealed) {
    return new Document("_id", id).append("kept", new Document(Map.of("person", sealed)));
  }

  private static String purpose(String id) {
    return "resealing|people|" + id;
  }
}
