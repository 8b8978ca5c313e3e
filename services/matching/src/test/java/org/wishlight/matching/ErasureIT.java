package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.WishEvent.Amended;
import org.wishlight.contracts.WishEvent.PersonErased;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ErasureIT {
  private static final String BLANK = "（已删除）";

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired ReactiveMongoTemplate mongo;
  private final String person = UUID.randomUUID().toString();
  private final String account = "li-" + UUID.randomUUID();
  private Scene scene;
  private Scene li;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
    li = scene.as(TestCaller.volunteer(account, "liangcheng", "xiuyuan"));
  }

  @Test
  void forgetsAWisherAndKeepsTheFigures() {
    var wish = aToldWish();
    var sent = scene.said(wish, 8);

    erase(1);

    assertThat(forgotten(1).getLast())
        .returns("1", seen -> seen.header("ce_version"))
        .returns("{\"wishes\":1,\"volunteer\":false}", Seen::body);
    assertThat(stored(wish).toJson())
        .contains(BLANK, "\"rating\": 4", person)
        .doesNotContain("水龙头", "elderly", "缺配件", "还在滴水", "换了阀芯", "谢谢李师傅", "wang");
    assertThat(scene.entry(wish)).containsEntry("text", BLANK).containsEntry("status", "CONFIRMED");
    assertNothingIsSentAgain(wish, sent);
  }

  @Test
  void saysItOnceHoweverOftenItIsTold() {
    scene.aWishOf(person, "wang");
    erase(1);
    forgotten(1);
    var again = scene.aWishOf(person, "wang");

    erase(1);
    erase(1);
    var later = scene.aWish(Circle.OFFICE);

    assertThat(scene.entry(later)).isNotEmpty();
    assertThat(scene.entry(again)).containsEntry("text", "水龙头滴水");
    assertThat(forgotten(1)).hasSize(1);

    erase(2);

    assertThat(forgotten(2).getLast())
        .returns("2", seen -> seen.header("ce_version"))
        .returns("{\"wishes\":1,\"volunteer\":false}", Seen::body);
    assertThat(scene.entry(again)).containsEntry("text", BLANK);
  }

  @Test
  void learnsNothingBackFromWhatComesLate() {
    var late = UUID.randomUUID().toString();
    var known = scene.aWishOf(person, "wang");
    var before = Scene.headers(late, 1, "org.wishlight.wish.submitted.v1");
    erase(1);
    forgotten(1);

    scene.say(known, 3, new Amended(person, Scene.aDescription("厨房水龙头滴水")));
    scene.say(before, Scene.aSubmission(person, "wang"));

    await().untilAsserted(() -> assertThat(stored(late)).isNotNull());
    assertThat(stored(late).toJson()).contains(BLANK).doesNotContain("水龙头", "wang");
    await().until(() -> stored(known).getLong("wishVersion") == 3);
    assertThat(stored(known).toJson()).doesNotContain("水龙头");
  }

  @Test
  void forgetsAVolunteerOnTheirOwnWord() {
    var volunteer = li.register();
    var contact = probe.await(Topics.CONTACTS, seen -> volunteer.equals(seen.key()));
    var promised = scene.aWishOf("person-1", "wang");
    var fulfilled = scene.aWishOf("person-1", "wang");
    li.aClaim(promised, volunteer);
    var done = li.aClaim(fulfilled, volunteer);
    li.step(done, "start", "").expectStatus().isOk();
    li.step(done, "fulfil", "{\"note\": \"李建国来过\"}").expectStatus().isOk();
    var offer = offered(volunteer);

    delete(li, volunteer).expectStatus().isNoContent();

    probe.await(Topics.CONTACTS, seen -> volunteer.equals(seen.key()) && seen.body() == null);
    assertThat(contact.body()).isNotNull();
    assertThat(scene.entry(promised)).containsEntry("status", "PUBLISHED");
    assertThat(scene.entry(fulfilled)).containsEntry("status", "FULFILLED");
    assertThat(scene.volunteer(volunteer))
        .containsEntry("name", "***")
        .containsEntry("status", "RETIRED")
        .containsEntry("active", 1);
    for (var document :
        List.of(
            stored(promised),
            stored(fulfilled),
            stored("volunteers", volunteer),
            stored("forgotten", volunteer))) {
      assertThat(document.toJson()).doesNotContain(account, "李", "会修水管");
    }
    assertThat(scene.said(volunteer, 3))
        .extracting(seen -> seen.header("ce_type"))
        .containsExactly(
            "org.wishlight.volunteer.registered.v1",
            "org.wishlight.volunteer.retired.v1",
            "org.wishlight.person.forgotten.v1");
    assertThat(scene.said(offer, 1)).hasSize(1);
    scene.post("/api/v1/wall/" + fulfilled + "/confirm", "").expectStatus().isOk();
    assertThat(scene.volunteer(volunteer)).containsEntry("active", 0);
  }

  @Test
  void provesTheErasureOfAVolunteerAndSaysItOnce() {
    var volunteer = li.register();

    delete(scene.as(TestCaller.officer("liangcheng", "xiuyuan")), volunteer)
        .expectStatus()
        .isNoContent();
    delete(scene, volunteer).expectStatus().isNoContent();
    delete(li, volunteer).expectStatus().isNotFound();

    var proofs = "/api/v1/audit?kind=ERASED&limit=500";
    http.get()
        .uri(proofs)
        .exchange()
        .expectBody(String.class)
        .value(log -> assertThat(log).contains(volunteer, "xiuyuan-officer"));
    assertThat(scene.said(volunteer, 3)).hasSize(3);
    assertThat(li.register()).isNotEqualTo(volunteer);
  }

  @Test
  void forgetsAVolunteerWhenItIsTold() {
    var volunteer = li.register();
    var elsewhere = scene.as(TestCaller.operator("beiwaitan"));
    var stranger = elsewhere.aVolunteer("RESIDENT", "gongping", 1);

    scene.say(stranger, 1, new PersonErased(stranger));
    scene.say(volunteer, 1, new PersonErased(volunteer));

    assertThat(scene.said(volunteer, 3).getLast().body())
        .isEqualTo("{\"wishes\":0,\"volunteer\":true}");
    assertThat(scene.said(stranger, 2))
        .extracting(Seen::body)
        .contains("{\"wishes\":0,\"volunteer\":false}");
    assertThat(elsewhere.volunteer(stranger)).containsEntry("status", "ACTIVE");
  }

  /** Released, claimed again, reopened, claimed again and confirmed, with words everywhere. */
  private String aToldWish() {
    var wish = scene.aWishOf(person, "wang");
    var wang = scene.as(TestCaller.resident("wang", "liangcheng", "xiuyuan"));
    var volunteer = scene.aVolunteer(1);
    var first = scene.aClaim(wish, volunteer);
    scene.step(first, "release", "{\"reason\": \"缺配件\"}").expectStatus().isOk();
    fulfil(wish, volunteer);
    var path = "/api/v1/wall/" + wish;
    wang.post(path + "/reopen", "{\"reason\": \"还在滴水\"}").expectStatus().isOk();
    var last = scene.aClaim(wish, volunteer);
    scene.step(last, "start", "").expectStatus().isOk();
    scene.step(last, "fulfil", "{\"note\": \"换了阀芯\"}").expectStatus().isOk();
    wang.post(path + "/confirm", "{\"rating\": 4, \"comment\": \"谢谢李师傅\"}").expectStatus().isOk();
    return wish;
  }

  private void fulfil(String wish, String volunteer) {
    var claim = scene.aClaim(wish, volunteer);
    scene.step(claim, "start", "").expectStatus().isOk();
    scene.step(claim, "fulfil", "").expectStatus().isOk();
  }

  private void erase(long version) {
    scene.say(person, version, new PersonErased(person));
  }

  private List<Seen> forgotten(int times) {
    return scene.said(person, times);
  }

  /** Behind a newer event of the same document nothing older can come. */
  private void assertNothingIsSentAgain(String wish, List<Seen> sent) {
    var marker = scene.aWishOf("person-1", "zhang");
    scene.aClaim(marker, scene.aVolunteer(1));
    scene.said(marker, 1);
    assertThat(scene.said(wish, sent.size())).hasSize(sent.size());
  }

  private String offered(String volunteer) {
    var offers = (List<?>) scene.volunteer(volunteer).get("offers");
    return String.valueOf(((Map<?, ?>) offers.getFirst()).get("id"));
  }

  private Document stored(String wish) {
    return stored("wall", wish);
  }

  private Document stored(String collection, String id) {
    return mongo.findById(id, Document.class, collection).block(Duration.ofSeconds(5));
  }

  private static WebTestClient.ResponseSpec delete(Scene by, String volunteer) {
    return by.http().delete().uri("/api/v1/volunteers/" + volunteer + "/person").exchange();
  }
}
