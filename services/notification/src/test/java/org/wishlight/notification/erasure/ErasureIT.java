package org.wishlight.notification.erasure;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.Event;
import org.wishlight.notification.Happenings;
import org.wishlight.notification.People;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ErasureIT {
  private static final String NOTHING = "{\"items\":[],\"next\":null}";

  @Autowired EventProbe probe;
  @Autowired ContactSeal seal;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired WebTestClient http;

  private final Happenings wish = Happenings.ofAWish();
  private final String account = "account-" + wish.wisher();
  private final TestCaller resident =
      TestCaller.resident(account, wish.office(), wish.neighborhood());
  private final TestCaller operator = TestCaller.operator(wish.office());

  @Test
  void whoIsErasedIsForgottenEverywhere() {
    live();

    Happenings.publish(probe, wish.wisherErased());

    awaitProof(1);
    assertNothingIsLeft();
    assertThat(inbox("neighborhood:" + wish.neighborhood()))
        .contains(wish.wish())
        .doesNotContain(Happenings.TEXT, "王奶奶住院了");
    assertThat(inbox(wish.volunteer())).contains(wish.wish()).doesNotContain("王奶奶住院了");
  }

  @Test
  void aTombstoneAloneDoesTheSame() {
    live();

    people().erased(wish.wisher(), wish.office());

    awaitProof(1);
    await().atMost(ofSeconds(20)).untilAsserted(this::assertNothingIsLeft);
  }

  @Test
  void provesEachErasureOnceHoweverOftenItIsDelivered() {
    live();
    var erased = wish.wisherErased();
    Happenings.publish(probe, erased);
    awaitProof(1);

    Happenings.publish(probe, erased);
    Happenings.publish(probe, erased);
    publishAndAwaitAnother();

    assertThat(proofs()).hasSize(1);
    var proof = proofs().getFirst();
    assertThat(proof)
        .containsEntry("_id", erased.id().toString())
        .containsEntry("subject", wish.wisher())
        .containsEntry("actor", "an-operator")
        .containsEntry("office", wish.office())
        .containsEntry("detail", "wishes=1 notices=3 preferences=1 contacts=1");
    assertNothingIsLeft();
  }

  @Test
  void whatComesLateShowsNothingToNobody() {
    live();
    var late = wish.happened(3, wish.fulfilled());
    var amended = wish.happened(3, wish.amended("王奶奶家的水龙头"));
    var other = wish.withAnotherWish();
    var unheard = other.happened(1, other.published("王奶奶的另一个心愿"));
    Happenings.publish(probe, wish.wisherErased());
    awaitProof(1);

    Happenings.publish(probe, late);
    Happenings.publish(probe, amended);
    Happenings.publish(probe, unheard);
    Happenings.publish(probe, wish.happened(4, wish.withdrawn()));
    Happenings.publish(probe, wish.happened(4, wish.reopened("王奶奶不满意")));
    publishAndAwaitAnother();
    await().atMost(ofSeconds(20)).until(() -> mine("notices").contains("reopened.neighborhood"));

    assertNothingIsLeft();
    assertThat(inbox("neighborhood:" + wish.neighborhood())).doesNotContain("王奶奶");
    assertThat(mine("notices") + mine("wishes")).doesNotContain("王奶奶");
  }

  @Test
  void whoFilesAgainIsToldAgain() {
    live();
    Happenings.publish(probe, wish.wisherErased());
    people().erased(wish.wisher(), wish.office());
    awaitProof(2);

    var again = wish.withAnotherWish();
    people().logsIn(wish.wisher(), account, wish.office());
    Happenings.publish(probe, again.happened(1, again.published("再来一次")));

    await()
        .atMost(ofSeconds(20))
        .untilAsserted(() -> assertThat(inbox(resident, "")).contains("再来一次"));
    assertThat(inbox(resident, "")).doesNotContain(wish.wish());
  }

  @Test
  void anErasedVolunteerIsToldNothingUntilTheyComeBack() {
    live();
    people().logsIn(wish.volunteer(), "v-" + account, wish.office());
    people().erased(wish.volunteer(), wish.office());
    await().atMost(ofSeconds(20)).until(() -> inbox(wish.volunteer()).equals(NOTHING));

    Happenings.publish(probe, wish.happened(4, wish.released("erased")));
    await().atMost(ofSeconds(20)).until(() -> inbox(wish.wisher()).contains("claim.released"));

    assertThat(inbox(wish.volunteer())).isEqualTo(NOTHING);
  }

  @Test
  void nothingHereTellsWhoPeopleAre() {
    live();

    for (var collection : mongo.getCollectionNames().toIterable()) {
      assertThat(all(collection)).doesNotContain("陈阿婆", "13800000000", account);
    }
  }

  /** A resident with an account, a preference and a wish that was claimed and released. */
  private void live() {
    people().logsIn(wish.wisher(), account, wish.office());
    publish(1, wish.published());
    publish(1, wish.claimed());
    publish(2, wish.released("王奶奶住院了"));
    await().atMost(ofSeconds(30)).until(() -> inbox(resident, "").contains("claim.released"));
    await().atMost(ofSeconds(30)).until(() -> inbox(resident, "").contains(Happenings.TEXT));
    resident
        .with(http)
        .put()
        .uri("/api/v1/preferences")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"language\":\"en\"}")
        .exchange()
        .expectStatus()
        .isOk();
  }

  private void assertNothingIsLeft() {
    assertThat(inbox(wish.wisher())).isEqualTo(NOTHING);
    assertThat(inbox(resident, "")).isEqualTo(NOTHING);
    assertThat(count("notices", "recipient")).isZero();
    assertThat(mongo.findById(wish.wish(), Document.class, "wishes").block())
        .doesNotContainKey("text");
    assertThat(mongo.findById(wish.wisher(), Document.class, "contacts").block())
        .doesNotContainKeys("sealed", "account", "office");
    resident
        .with(http)
        .get()
        .uri("/api/v1/preferences")
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"0\"");
  }

  /** In the same partitions: when this is told, everything before it was heard. */
  private void publishAndAwaitAnother() {
    var next =
        new Happenings(
            "w-next" + wish.wish(), "p-next", "v-next", wish.office(), wish.neighborhood());
    Happenings.publish(probe, next.happened(1, next.published()));
    Happenings.publish(probe, next.happened(1, next.claimed()));
    await()
        .atMost(ofSeconds(30))
        .until(
            () -> {
              var told = inbox("neighborhood:" + wish.neighborhood() + "&limit=500");
              return told.split(next.wish(), -1).length > 2;
            });
  }

  private Envelope<?> publish(long version, Event event) {
    var happened = wish.happened(version, event);
    Happenings.publish(probe, happened);
    return happened;
  }

  private void awaitProof(int count) {
    await().atMost(ofSeconds(20)).until(() -> proofs().size() == count);
  }

  private List<Document> proofs() {
    var proof = query(where("subject").is(wish.wisher()).and("kind").is("ERASED"));
    return mongo.find(proof, Document.class, "audit").collectList().block();
  }

  private long count(String collection, String field) {
    return mongo.count(query(where(field).is(wish.wisher())), collection).block();
  }

  private String mine(String collection) {
    return json(query(where("neighborhood").is(wish.neighborhood())), collection);
  }

  private String all(String collection) {
    return json(new Query(), collection);
  }

  private String json(Query wanted, String collection) {
    return mongo
        .find(wanted, Document.class, collection)
        .map(Document::toJson)
        .collectList()
        .map(Object::toString)
        .block();
  }

  private String inbox(String recipient) {
    return inbox(operator, "?recipient=" + recipient);
  }

  private String inbox(TestCaller caller, String query) {
    return caller
        .with(http)
        .get()
        .uri("/api/v1/inbox" + query)
        .header("Accept-Language", "zh")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private People people() {
    return new People(probe, seal);
  }
}
