package org.wishlight.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wishlight.local.keys.KeyCommand;
import org.wishlight.local.keys.KeyCommand.Action;
import org.wishlight.local.keys.Keyring;
import org.wishlight.local.project.Service;
import tools.jackson.databind.JsonNode;

/**
 * What is promised of personal data, tried on the whole product: the launcher, real stores, every
 * service's jar, and a day of both offices. What happens comes first, what it left behind last.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemIT {
  private static final String CONTACTS = "wishlight.contacts";

  private static SpanReceiver spans;
  private static RunningPlatform platform;
  private static Door door;
  private static Story story;

  @BeforeAll
  static void live() throws IOException {
    spans = new SpanReceiver();
    platform =
        RunningPlatform.start(
            Path.of("target/platform").toAbsolutePath(),
            Map.of(
                "WISHLIGHT_TRACING_SAMPLING",
                "1.0",
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                spans.address(),
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY",
                "500ms"));
    door = new Door(platform.project().door());
    story = new Story(door);
    story.play();
  }

  @AfterAll
  static void stop() {
    if (platform != null) {
      platform.close();
    }
    spans.close();
  }

  @ParameterizedTest
  @Order(1)
  @CsvSource({
    "liangcheng-operator, /api/v1/inbox",
    "beiwaitan-operator, /api/v1/inbox",
    "xiuyuan-officer, /api/v1/inbox",
    "shuidian-officer, /api/v1/inbox",
    "wener-officer, /api/v1/inbox",
    "liangwu-officer, /api/v1/inbox",
    "liangcheng-system, /api/v1/inbox",
    "beiwaitan-system, /api/v1/inbox",
    "volunteer-demo, /api/v1/inbox",
    "resident-demo, /api/v1/inbox",
    "platform-ops, /api/v1/statistics/summary"
  })
  void everyClientGetsATokenAndSeesItsOwn(String client, String path) {
    assertThat(door.get(client, path).status()).isEqualTo(200);
    assertThat(door.get(client, "/api/v1/wall").status()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void nobodySeesWishesWithoutAToken() {
    assertThat(door.getWithoutToken(door.at("/api/v1/wishes")).status()).isEqualTo(401);
  }

  @Test
  @Order(3)
  void anErasedPersonIsNowhereWithinAMinute() {
    var wish = story.wishes().getFirst();
    var before = figures();
    assertThat(stored("wish-intake", "wishes", wish.id())).containsKey("wisher");
    assertThat(stored("notification", "contacts", wish.wisher())).containsKey("sealed");

    var erasing = door.delete(wish.officer(), "/api/v1/people/" + wish.wisher());
    assertThat(erasing.status()).isEqualTo(202);

    var proof = "/api/v1/people/" + wish.wisher() + "/erasure";
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> door.get(wish.officer(), proof).good().json().path("done").asBoolean());
    assertThat(latestContact(wish.wisher()).value()).isNull();
    assertThat(stored("wish-intake", "wishes", wish.id())).doesNotContainKey("wisher");
    assertThat(stored("notification", "contacts", wish.wisher())).doesNotContainKey("sealed");
    assertThat(door.get(wish.officer(), "/api/v1/wishes/" + wish.id() + "/contact").status())
        .isNotEqualTo(200);
    assertThat(figures()).isEqualTo(before);
    story.forget(wish);
  }

  @Test
  @Order(3)
  void anErasedVolunteerIsNowhereWithinAMinute() {
    var volunteer = story.volunteers().getFirst();
    assertThat(stored("matching", "volunteers", volunteer)).containsKey("person");

    door.delete("liangcheng-operator", "/api/v1/volunteers/" + volunteer + "/person").good();

    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                latestContact(volunteer).value() == null
                    && !stored("notification", "contacts", volunteer).containsKey("sealed"));
    assertThat(stored("matching", "volunteers", volunteer)).doesNotContainKey("person");
  }

  private static List<JsonNode> figures() {
    var summary = door.get("liangcheng-operator", "/api/v1/statistics/summary").good().json();
    return Stream.of("submitted", "published", "confirmed").map(summary::path).toList();
  }

  private static Document stored(String database, String collection, String id) {
    return DatabaseDump.document(platform.project().mongoUri(""), database, collection, id);
  }

  private static ConsumerRecord<byte[], byte[]> latestContact(String person) {
    return TopicDump.of(platform.project().brokers()).stream()
        .filter(record -> record.topic().equals(CONTACTS))
        .filter(record -> person.equals(new String(record.key(), UTF_8)))
        .toList()
        .getLast();
  }

  @Test
  @Order(4)
  void aNewKeyTakesOverWhileEverythingRuns() {
    assertThat(keys(Action.ROTATE)).isZero();

    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> keys(Action.RETIRE) == 0);

    story.wishes().stream()
        .filter(wish -> wish.officer().endsWith("-officer"))
        .forEach(WholeSystemIT::assertReadable);
  }

  private static void assertReadable(Story.Filed wish) {
    var contact = door.get(wish.officer(), "/api/v1/wishes/" + wish.id() + "/contact");
    assertThat(contact.good().text("name")).isEqualTo(wish.person().name());
    assertThat(contact.text("phone")).isEqualTo(wish.person().phone());
  }

  @Test
  @Order(10)
  void noLogTellsWhoItIsAbout() throws IOException {
    for (var log : logs()) {
      assertThat(traces().in(Files.readAllBytes(log))).as(log.toString()).isFalse();
    }
  }

  @Test
  @Order(10)
  void noSpanTellsWhoItIsAbout() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                platform.project().services().stream()
                    .map(Service::name)
                    .filter(WholeSystemIT::hasTraces)
                    .allMatch(WholeSystemIT::hasSentSpans));

    assertThat(spans.bodies()).anyMatch(body -> new String(body, UTF_8).contains("/wall/"));
    assertThat(spans.bodies()).noneMatch(traces()::in);
  }

  @Test
  @Order(10)
  void noFigureTellsWhoItIsAbout() {
    for (var service : platform.project().services()) {
      var address = URI.create("http://127.0.0.1:" + service.port() + "/actuator/prometheus");
      var figures = door.getWithoutToken(address).good().body();
      assertThat(new String(figures, UTF_8)).contains("jvm_memory_used_bytes");
      assertThat(traces().in(figures)).as(service.name()).isFalse();
    }
  }

  @Test
  @Order(10)
  void noTopicTellsWhoItIsAbout() {
    var records = TopicDump.of(platform.project().brokers());

    assertThat(records).map(TopicDump::bytes).anyMatch(WholeSystemIT::isAboutTheStory);
    assertThat(records)
        .filteredOn(record -> traces().in(TopicDump.bytes(record)))
        .extracting(ConsumerRecord::topic)
        .isEmpty();
  }

  @Test
  @Order(10)
  void contactsAreOnKafkaSealedAlone() {
    var contacts =
        TopicDump.of(platform.project().brokers()).stream()
            .filter(record -> record.topic().equals(CONTACTS))
            .filter(record -> record.value() != null)
            .toList();

    assertThat(contacts).hasSizeGreaterThanOrEqualTo(story.wishes().size());
    assertThat(contacts)
        .allSatisfy(
            record -> {
              assertThat(record.headers().lastHeader("content-type").value())
                  .asString(UTF_8)
                  .isEqualTo("application/vnd.wishlight.sealed+json");
              assertThat(record.value()).startsWith(1).hasSizeGreaterThan(33);
            });
  }

  @Test
  @Order(10)
  void noDatabaseTellsWhoItIsAbout() {
    var stored = DatabaseDump.of(platform.project().mongoUri(""));

    assertThat(stored).anyMatch(document -> isAboutTheStory(document.bytes()));
    assertThat(stored)
        .filteredOn(document -> traces().in(document.bytes()))
        .extracting(DatabaseDump.Stored::place)
        .isEmpty();
  }

  private static int keys(Action action) {
    var command = new KeyCommand(action, List.of(), Optional.empty(), false);
    return Keyring.run(platform.project(), command, System.out);
  }

  private static Traces traces() {
    return new Traces(story.people());
  }

  /** The search would find a name, since it finds what is no secret. */
  private static boolean isAboutTheStory(byte[] bytes) {
    return new String(bytes, UTF_8).contains(Story.MARK);
  }

  private static boolean hasTraces(String service) {
    return !List.of("gateway", "identity").contains(service);
  }

  private static boolean hasSentSpans(String service) {
    return spans.bodies().stream().anyMatch(body -> new String(body, UTF_8).contains(service));
  }

  private static List<Path> logs() throws IOException {
    var logs = new ArrayList<Path>();
    logs.add(platform.project().root().resolve("launcher.out"));
    try (var files = Files.list(platform.project().logs())) {
      files.forEach(logs::add);
    }
    assertThat(logs).hasSizeGreaterThan(platform.project().services().size());
    return logs;
  }
}
