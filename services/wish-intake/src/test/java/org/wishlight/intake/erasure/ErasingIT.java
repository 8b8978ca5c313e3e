package org.wishlight.intake.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.answer;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.get;
import static org.wishlight.intake.wish.WishCalls.post;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.WishEvent;
import org.wishlight.intake.ContactReader;
import org.wishlight.intake.MatchingSays;
import org.wishlight.intake.person.PersonalData;
import org.wishlight.intake.person.Wisher;
import org.wishlight.intake.wish.WishCalls.Answer;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.OutboxSource;
import org.wishlight.starter.outbox.Story;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ErasingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String DELETED = "（已删除）";

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired EventJson json;
  @Autowired EventRecorder recorder;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired PersonalData personalData;
  @Autowired ContactSeal contacts;
  @Autowired ErasedPeople people;
  @Autowired List<OutboxSource> sources;

  @Value("${spring.kafka.bootstrap-servers}")
  String brokers;

  private final String phone = "139" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
  private MatchingSays matching;

  @BeforeEach
  void listen() {
    matching = new MatchingSays(probe, json);
  }

  @Test
  void removesAPersonAndProvesIt() {
    var resident = TestCaller.resident("li", "liangcheng", "xiuyuan").with(http);
    var submitted = file(resident, theirs());
    var published = file(resident, theirs());
    post(http, published.id() + "/publish", Map.of());
    var person = submitted.person();
    assertThat(published.person()).isEqualTo(person);

    var erased = erase(http, person);

    assertThat(erased.status()).isEqualTo(202);
    assertThat(erased.location()).isEqualTo("/api/v1/people/" + person + "/erasure");
    assertThat(erased.body())
        .containsEntry("person", person)
        .containsEntry("by", "liangcheng-operator")
        .containsEntry("wishes", 2)
        .containsEntry("done", false)
        .containsKey("erasedAt");
    for (var wish : List.of(submitted, published)) {
      var left = get(http, wish.id()).body();
      assertThat(left)
          .containsEntry("status", "WITHDRAWN")
          .containsEntry("text", DELETED)
          .containsEntry("beneficiary", DELETED)
          .containsEntry("preferredTimes", List.of(DELETED))
          .containsEntry("category", "home-repair")
          .containsEntry("wisher", Map.of("id", person, "name", "***"));
      assertThat(stored(wish.id()))
          .doesNotContain("水龙头", "老伴", "周二", "\"account\"", "=li,", "请写清楚");
    }
    assertThat(get(resident, submitted.id()).status()).isEqualTo(404);
    assertThat(contact(submitted.id()).status()).isEqualTo(404);

    matching.forgotten(person, 2);
    var proof = await().atMost(PATIENCE).until(() -> proof(person), this::isDone);
    assertThat(((Map<?, ?>) proof.body().get("services")).keySet().toString())
        .contains("wish-intake", "matching");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void removesThemWhoeverHasFiledForThem(boolean asStaffKnowsThem) {
    var resident = TestCaller.resident("wang-" + phone, "liangcheng", "xiuyuan").with(http);
    var impersonal = file(http, theirs());
    var personal = file(resident, theirs());
    assertThat(personal.person()).isNotEqualTo(impersonal.person());

    erase(http, asStaffKnowsThem ? impersonal.person() : personal.person());

    for (var wish : List.of(impersonal, personal)) {
      assertThat(get(http, wish.id()).body())
          .containsEntry("text", DELETED)
          .containsEntry("wisher", Map.of("id", wish.person(), "name", "***"));
      assertThat(proof(wish.person()).status()).isEqualTo(200);
      awaitTombstones(wish.person(), 1);
    }
  }

  @Test
  void leavesOthersWithTheirPhoneAlone() {
    var neighbour = theirs();
    neighbour.put("wisher", Map.of("name", "李桂英", "phone", phone));
    var kept = file(http, neighbour);

    erase(http, file(http, theirs()).person());

    assertThat(get(http, kept.id()).body()).doesNotContainEntry("text", DELETED);
  }

  @Test
  void tellsEverybodyAndLeavesATombstone() {
    var wish = file(http, theirs());

    erase(http, wish.person());

    var told =
        probe.await(
            "wishlight.wish-events", seen -> wish.person().equals(seen.header("ce_subject")));
    assertThat(told.header("ce_type")).isEqualTo("org.wishlight.person.erased.v1");
    assertThat(told.key()).isEqualTo("xiuyuan");
    assertThat(told.body()).isEqualTo("{\"wisher\":\"" + wish.person() + "\"}");
    var withdrawn =
        probe.awaitCount(
            "wishlight.wish-events",
            seen -> wish.id().equals(seen.header("ce_subject")),
            3,
            PATIENCE);
    assertThat(withdrawn)
        .extracting(seen -> seen.header("ce_type"), seen -> seen.header("ce_version"))
        .containsExactly(
            tuple("org.wishlight.wish.submitted.v1", "1"),
            tuple("org.wishlight.wish.published.v1", "2"),
            tuple("org.wishlight.wish.withdrawn.v1", "3"));
    awaitTombstones(wish.person(), 1);
    assertThat(opened(wish.person())).hasSize(2).last().isNull();
  }

  @Test
  void leavesTheFiguresAsTheyWere() {
    var fulfilled = file(http, theirs());
    var confirmed = file(http, theirs());
    matching.claimed(fulfilled.id(), 1, null);
    matching.fulfilled(fulfilled.id(), 2);
    matching.claimed(confirmed.id(), 1, null);
    matching.confirmed(confirmed.id(), 2);
    awaitStatus(fulfilled.id(), "FULFILLED");
    awaitStatus(confirmed.id(), "CONFIRMED");

    erase(http, fulfilled.person());

    assertThat(get(http, fulfilled.id()).body())
        .containsEntry("status", "FULFILLED")
        .containsEntry("text", DELETED)
        .containsEntry("version", 2);
    assertThat(get(http, confirmed.id()).body())
        .containsEntry("status", "CONFIRMED")
        .containsEntry("text", DELETED)
        .containsEntry("version", 2);
  }

  @Test
  void givesTheSameProofHoweverOftenAndHoweverManyAsk() throws Exception {
    var person = file(http, theirs()).person();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> ask = () -> erase(http, person);
      var proofs = threads.invokeAll(Stream.generate(() -> ask).limit(12).toList());
      assertThat(proofs).extracting(proof -> proof.resultNow().status()).containsOnly(202);
      assertThat(proofs)
          .extracting(proof -> proof.resultNow().body().get("erasedAt"))
          .containsOnly(proof(person).body().get("erasedAt"));
    }

    awaitTombstones(person, 1);
    assertThat(erasedEvents(person)).isEqualTo(1);
    var audited = Query.query(Criteria.where("subject").is(person).and("kind").is("ERASED"));
    assertThat(mongo.count(audited, "audit").block()).isEqualTo(1);
  }

  @Test
  void erasesNobodyWhomTheCallerMayNotKnow() {
    var person = file(http, theirs()).person();
    var nearby = TestCaller.officer("liangcheng", "shuidian").with(http);
    var elsewhere = TestCaller.operator("beiwaitan").with(http);

    assertThat(erase(nearby, person).status()).isEqualTo(403);
    assertThat(erase(elsewhere, person).status()).isEqualTo(404);
    assertThat(erase(http, UUID.randomUUID().toString()).status()).isEqualTo(404);
    assertThat(proof(person).status()).isEqualTo(404);
    assertThat(erase(TestCaller.officer("liangcheng", "xiuyuan").with(http), person).status())
        .isEqualTo(202);
  }

  @Test
  void takesALaterWishForANewConsent() {
    var before = file(http, theirs());
    var person = before.person();
    erase(http, person);

    var after = file(http, theirs());

    assertThat(after.person()).isEqualTo(person);
    assertThat(after.body().get("wisher").toString()).contains("王**");
    await().atMost(PATIENCE).until(() -> opened(person).size() == 3);
    assertThat(opened(person).get(1)).isNull();
    assertThat(opened(person).getLast()).contains("王桂英");
    assertThat(get(http, after.id()).body()).containsEntry("status", "PUBLISHED");

    var again = erase(http, person);
    assertThat(again.body()).containsEntry("wishes", 2);
    assertThat(get(http, after.id()).body()).containsEntry("text", DELETED);
    awaitTombstones(person, 2);
    assertThat(opened(person).getLast()).isNull();
  }

  @Test
  void finishesWhatWasCutOff() {
    var untouched = file(http, theirs());
    var emptied = file(http, theirs());
    var person = untouched.person();
    mongo
        .updateFirst(
            byId(emptied.id()),
            Update.update("description.text", DELETED).unset("wisher").unset("account"),
            "wishes")
        .block();

    people.insert(begunErasureOf(person)).block();

    await()
        .atMost(PATIENCE)
        .until(() -> proof(person).body().get("services").toString().contains("wish-intake"));
    for (var wish : List.of(untouched, emptied)) {
      assertThat(stored(wish.id())).doesNotContain("水龙头", "老伴").contains("forgottenAt");
      assertThat(get(http, wish.id()).body()).containsEntry("status", "WITHDRAWN");
    }
    awaitTombstones(person, 1);
  }

  @Test
  void removesAWishThatWasStillOnItsWay() {
    var wish = file(http, theirs());
    var person = wish.person();
    var late = mongo.findById(wish.id(), Document.class, "wishes").block();
    erase(http, person);

    var id = UuidCreator.getTimeOrderedEpoch(Instant.now().minusSeconds(60)).toString();
    late.append("_id", id).append("code", "LATE" + id.substring(9, 13)).remove("request");
    late.append("wisher", personalData.seal(new Wisher("王桂英", phone, null), id));
    mongo.insert(late, "wishes").block();

    await().atMost(PATIENCE).until(() -> stored(id).contains("forgottenAt"));
    assertThat(stored(id)).doesNotContain("水龙头");
    awaitTombstones(person, 2);
    assertThat(opened(person).getLast()).isNull();
  }

  @Test
  void answersNoRepeatedRequestWithWhatWasForgotten() {
    var wish = theirs();
    var key = UUID.randomUUID().toString();
    var person = file(http, wish, key).person();
    erase(http, person);

    var repeated = file(http, wish, key);

    assertThat(repeated.status()).isEqualTo(422);
    assertThat(repeated.body()).containsEntry("type", "/problems/idempotency-key-reused");
  }

  @Test
  void tellsOfTheErasedFirstWhereAllIsToldAgain() {
    assertThat(sources).extracting(OutboxSource::collection).containsExactly("people", "wishes");
  }

  private ErasedPerson begunErasureOf(String person) {
    var now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    var entry =
        recorder.entry(
            new Story(person, "liangcheng", "xiuyuan"),
            1,
            new WishEvent.PersonErased(person),
            "wen",
            now);
    var end = UuidCreator.getTimeOrderedEpoch().toString();
    return new ErasedPerson(
        person, "liangcheng", "xiuyuan", now, "wen", end, 2, Map.of(), true, 1, List.of(entry));
  }

  private Map<String, Object> theirs() {
    var wish = aWish();
    wish.put("beneficiary", "老伴");
    wish.put("wisher", Map.of("name", "王桂英", "phone", phone, "address", "凉城路 1 弄 2 号"));
    return wish;
  }

  private static Answer erase(WebTestClient http, String person) {
    return answer(http.delete().uri("/api/v1/people/" + person));
  }

  private Answer proof(String person) {
    return answer(http.get().uri("/api/v1/people/" + person + "/erasure"));
  }

  private boolean isDone(Answer proof) {
    return Boolean.TRUE.equals(proof.body().get("done"));
  }

  private Answer contact(String wish) {
    var officer = TestCaller.officer("liangcheng", "xiuyuan").with(http);
    return answer(officer.get().uri("/api/v1/wishes/" + wish + "/contact"));
  }

  private String stored(String wish) {
    return String.valueOf(mongo.findOne(byId(wish), Document.class, "wishes").block());
  }

  private static Query byId(String id) {
    return Query.query(Criteria.where("_id").is(id));
  }

  private long erasedEvents(String person) {
    return probe.all("wishlight.wish-events").stream()
        .filter(seen -> person.equals(seen.header("ce_subject")))
        .count();
  }

  private void awaitTombstones(String person, int count) {
    probe.awaitCount(
        "wishlight.contacts",
        seen -> person.equals(seen.key()) && seen.body() == null,
        count,
        PATIENCE);
  }

  private List<String> opened(String person) {
    return ContactReader.opened(brokers, probe.topic("wishlight.contacts"), person, contacts);
  }

  private void awaitStatus(String wish, String status) {
    await().atMost(PATIENCE).until(() -> status.equals(get(http, wish).body().get("status")));
  }
}
