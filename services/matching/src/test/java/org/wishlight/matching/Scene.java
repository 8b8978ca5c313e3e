package org.wishlight.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
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
    var wish = UUID.randomUUID().toString();
    say(wish, 1, aSubmission());
    say(wish, 2, aPublication(circle, nextActionAt));
    awaitEntry(wish, entry -> "PUBLISHED".equals(entry.get("status")));
    return wish;
  }

  public static Submitted aSubmission() {
    var due = Instant.now().plus(Duration.ofDays(1));
    return new Submitted("person-1", "XY-1", aDescription("水龙头滴水"), due);
  }

  public static Published aPublication(Circle circle, Instant nextActionAt) {
    var owner = Owner.neighborhood("xiuyuan");
    return new Published("person-1", "XY-1", aDescription("水龙头滴水"), circle, owner, nextActionAt);
  }

  /** As wish-intake would send it. */
  public void say(String wish, long version, WishEvent event) {
    probe.publish(
        Topics.WISH_EVENTS,
        "xiuyuan",
        new String(JSON.bytes(event), UTF_8),
        headers(wish, version, EventCatalog.typeOf(event.getClass())));
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

  public WebTestClient.ResponseSpec post(String path, String json) {
    return http.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
  }

  public WebTestClient.ResponseSpec step(String claim, String step, String json) {
    return post("/api/v1/claims/" + claim + "/" + step, json);
  }

  public Object active(String volunteer) {
    return body(http.get().uri("/api/v1/volunteers/{id}", volunteer)).get("active");
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
