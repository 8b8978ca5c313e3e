package org.wishlight.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.contracts.WishKind;
import org.wishlight.starter.outbox.EventJson;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.TestCaller;

/** What tests of matching do all the time: wishes come, volunteers register and claim. */
public record Scene(WebTestClient http, EventProbe probe) {
  private static final EventJson JSON = new EventJson();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  public static Scene of(WebTestClient http, EventProbe probe) {
    return new Scene(http.mutate().responseTimeout(PATIENCE).build(), probe);
  }

  public static WishDescription aDescription(String text) {
    return new WishDescription(
        text,
        Category.HOME_REPAIR,
        WishKind.SERVICE,
        List.of("plumbing"),
        Urgency.NORMAL,
        "elderly",
        true,
        false,
        List.of(),
        null);
  }

  /** A wish of xiuyuan on the wall, open to {@code circle} for two days. */
  public String aWish(Circle circle) {
    return aWish(circle, Instant.now().plus(Duration.ofDays(2)));
  }

  public String aWish(Circle circle, Instant nextActionAt) {
    return aWish(aSubmission(), circle, nextActionAt);
  }

  /** A wish that somebody has filed for themselves, open to all of the office. */
  public String aWishOf(String wisher, String account) {
    var later = Instant.now().plus(Duration.ofDays(2));
    return aWish(aSubmission(wisher, account), Circle.OFFICE, later);
  }

  private String aWish(Submitted submission, Circle circle, Instant nextActionAt) {
    var wish = UUID.randomUUID().toString();
    file(wish, submission, aPublication(circle, nextActionAt));
    awaitEntry(wish, entry -> "PUBLISHED".equals(entry.get("status")));
    return wish;
  }

  /** A wish of another neighbourhood, as wish-intake proposes it. */
  public String aWishAt(String office, String neighborhood, Circle circle, Instant nextActionAt) {
    var wish = fileAt(office, neighborhood, circle, nextActionAt);
    awaitEntry(wish, entry -> "PUBLISHED".equals(entry.get("status")));
    return wish;
  }

  /** The same, without waiting for it. */
  public String fileAt(String office, String neighborhood, Circle circle, Instant nextActionAt) {
    var wish = UUID.randomUUID().toString();
    say(headersAt(office, neighborhood, wish, 1, "wish.submitted"), aSubmission());
    say(
        headersAt(office, neighborhood, wish, 2, "wish.published"),
        aPublication(circle, nextActionAt));
    return wish;
  }

  private static Map<String, String> headersAt(
      String office, String neighborhood, String wish, long version, String type) {
    var headers = headers(wish, version, "org.wishlight." + type + ".v1");
    headers.put("ce_office", office);
    headers.put("ce_neighborhood", neighborhood);
    return headers;
  }

  /** Many at once. */
  public List<String> wishesOf(String wisher, String account, int count) {
    var later = Instant.now().plus(Duration.ofDays(2));
    var wishes = Stream.generate(UUID::randomUUID).limit(count).map(UUID::toString).toList();
    for (var wish : wishes) {
      file(wish, aSubmission(wisher, account), aPublication(Circle.OFFICE, later));
    }
    awaitEntry(wishes.getLast(), entry -> "PUBLISHED".equals(entry.get("status")));
    return wishes;
  }

  private void file(String wish, Submitted submission, Published publication) {
    say(wish, 1, submission);
    say(wish, 2, publication);
  }

  public static Submitted aSubmission() {
    return aSubmission("person-1", null);
  }

  /** Of a wish that somebody has filed for themselves. */
  public static Submitted aSubmission(String wisher, @Nullable String account) {
    var due = Instant.now().plus(Duration.ofDays(1));
    return new Submitted(wisher, "XY-1", aDescription("水龙头滴水"), due, account);
  }

  public static Published aPublication(Circle circle, Instant nextActionAt) {
    var owner = Owner.neighborhood("xiuyuan");
    return new Published("person-1", "XY-1", aDescription("水龙头滴水"), circle, owner, nextActionAt);
  }

  /** As wish-intake would send it. */
  public void say(String subject, long version, WishEvent event) {
    say(headers(subject, version, EventCatalog.typeOf(event.getClass())), event);
  }

  public void say(Map<String, String> headers, WishEvent event) {
    probe.publish(Topics.WISH_EVENTS, "xiuyuan", new String(JSON.bytes(event), UTF_8), headers);
  }

  public static Map<String, String> headers(String wish, long version, String type) {
    var headers = new HashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", type);
    headers.put("ce_source", "/wish-intake");
    headers.put("ce_subject", wish);
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_office", "liangcheng");
    headers.put("ce_neighborhood", "xiuyuan");
    headers.put("ce_version", Long.toString(version));
    return headers;
  }

  public void awaitEntry(String wish, Predicate<Map<String, Object>> wanted) {
    Awaitility.await().atMost(PATIENCE).until(() -> wanted.test(entry(wish)));
  }

  /** The entry as HTTP shows it; empty where there is none. */
  public Map<String, Object> entry(String wish) {
    return body(http.get().uri("/api/v1/wall/{wish}", wish));
  }

  /** A property company of xiuyuan. */
  public String aVolunteer(int capacity) {
    return aVolunteer("PROPERTY_COMPANY", "xiuyuan", capacity);
  }

  public String aVolunteer(String type, String neighborhood, int capacity) {
    var asked =
        """
        {"name": "秀苑物业", "type": "%s", "neighborhood": "%s", "capacity": %d}
        """;
    return id(post("/api/v1/volunteers", asked.formatted(type, neighborhood, capacity)));
  }

  /** The id of a claim that is granted. */
  public String aClaim(String wish, String volunteer) {
    return id(claim(wish, volunteer));
  }

  public WebTestClient.ResponseSpec claim(String wish, String volunteer) {
    return post("/api/v1/wall/" + wish + "/claims", "{\"volunteer\": \"%s\"}".formatted(volunteer));
  }

  /** The id of what a request has created. */
  public String created(String path, String json) {
    return id(post(path, json));
  }

  public WebTestClient.ResponseSpec post(String path, String json) {
    return http.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
  }

  public WebTestClient.ResponseSpec step(String claim, String step, String json) {
    return post("/api/v1/claims/" + claim + "/" + step, json);
  }

  public Object active(String volunteer) {
    return volunteer(volunteer).get("active");
  }

  public Map<String, Object> volunteer(String id) {
    return body(http.get().uri("/api/v1/volunteers/{id}", id));
  }

  /** The same scene for another caller. */
  public Scene as(TestCaller caller) {
    return new Scene(caller.with(http), probe);
  }

  /** Registers themselves, ready for three wishes. */
  public String register() {
    var asked =
        """
        {"name": "李建国", "type": "RESIDENT", "neighborhood": "xiuyuan", "phone": "13812345678",
         "offers": [{"kind": "SKILL", "text": "会修水管"}]}
        """;
    return id(post("/api/v1/volunteers", asked));
  }

  /** The match-events about a subject, once there are {@code count}. */
  public List<Seen> said(String subject, int count) {
    return probe.awaitCount(
        Topics.MATCH_EVENTS, seen -> subject.equals(seen.header("ce_subject")), count, PATIENCE);
  }

  private static String id(WebTestClient.ResponseSpec created) {
    var body = created.expectStatus().isCreated().expectBody(Map.class).returnResult();
    return String.valueOf(body.getResponseBody().get("id"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> body(WebTestClient.RequestHeadersSpec<?> asked) {
    var found = asked.exchange().expectBody(Map.class).returnResult();
    return found.getStatus().is2xxSuccessful() ? found.getResponseBody() : Map.of();
  }
}
