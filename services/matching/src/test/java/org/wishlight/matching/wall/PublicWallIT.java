package org.wishlight.matching.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class PublicWallIT {
  private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENTS =
      new ParameterizedTypeReference<>() {};
  private static final TestCaller LI =
      TestCaller.volunteer("li-at-the-wall", "liangcheng", "xiuyuan");
  private static final TestCaller WANG = TestCaller.resident("wang", "liangcheng", "shuidian");

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @Test
  void showsEverybodyTheWishAndNobodyInIt() {
    var volunteer = scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL);
    var claim = scene.aClaim(wish, volunteer);

    var shown = new Scene(TestCaller.nobody(scene.http()), probe).entry(wish);

    assertThat(shown)
        .containsOnlyKeys(
            "wishId",
            "office",
            "neighborhood",
            "text",
            "category",
            "kind",
            "status",
            "circle",
            "owner",
            "nextActionAt",
            "version",
            "history");
    assertThat(shown).containsEntry("owner", Map.of("type", "CLAIMANT"));
    assertThat(shown.toString()).doesNotContain(volunteer, claim, "liangcheng-operator");
  }

  @Test
  void showsEverybodyNoMoreInTheListAndInTheStream() {
    var volunteer = scene.aVolunteer(1);
    var wish = scene.aWish(Circle.INTERNAL);
    var claim = scene.aClaim(wish, volunteer);

    var list = text(TestCaller.nobody(http), "/api/v1/wall?limit=500");
    var stream = told(TestCaller.nobody(http), wish);

    assertThat(list).contains(wish).doesNotContain(volunteer, claim, "XY-1");
    assertThat(stream).contains(wish).doesNotContain(volunteer, claim, "XY-1");
  }

  @Test
  void showsWhoeverHasALostOfficerTokenNoMoreThanEverybody() {
    var wish = scene.aWish(Circle.INTERNAL);
    var claim = scene.aClaim(wish, scene.aVolunteer(1));
    var astray = new TestCaller("astray", "OFFICER", null, null);

    assertThat(text(astray.with(http), "/api/v1/wall/" + wish)).doesNotContain(claim, "XY-1");
  }

  @Test
  void showsVolunteersTheirOwnClaimAlone() {
    var li = scene.as(LI);
    var self = li.register();
    var mine = scene.aWishOf("person-1", "wang");
    var other = scene.aWish(Circle.INTERNAL);
    var claim = li.aClaim(mine, self);
    var otherClaim = scene.aClaim(other, scene.aVolunteer(1));

    assertThat(li.entry(mine))
        .containsEntry("owner", Map.of("type", "CLAIMANT", "id", self))
        .hasEntrySatisfying("claim", shown -> assertThat(shown.toString()).contains(claim))
        .doesNotContainKey("code");
    assertThat(li.entry(other))
        .containsEntry("owner", Map.of("type", "CLAIMANT"))
        .doesNotContainKeys("claim", "code");
    assertThat(told(LI.with(http), other)).doesNotContain(otherClaim);
    assertThat(scene.as(WANG).entry(mine)).containsEntry("code", "XY-1").doesNotContainKey("claim");
  }

  @Test
  void tellsNoOtherVolunteerWhoWasFaster() {
    var wish = scene.aWishOf("person-1", "wang");
    var first = scene.aVolunteer("RESIDENT", "xiuyuan", 1);
    scene.aClaim(wish, first);
    var late = scene.as(TestCaller.volunteer("li-too-late", "liangcheng", "xiuyuan"));
    late.register();

    var answer = late.post("/api/v1/wall/" + wish + "/claims", "").returnResult(String.class);

    assertThat(answer.getStatus().value()).isEqualTo(409);
    assertThat(answer.getResponseBody().blockFirst()).contains("CLAIMED").doesNotContain(first);
  }

  @Test
  void showsAnOfficeItsOwnWallAndEverybodyAll() {
    var wish = scene.aWish(Circle.OFFICE);
    var elsewhere = TestCaller.operator("beiwaitan").with(http);

    for (var path : List.of("", "?office=liangcheng", "?neighborhood=xiuyuan")) {
      assertThat(text(elsewhere, "/api/v1/wall" + path)).doesNotContain(wish);
    }
    assertThat(wishes(TestCaller.nobody(http))).contains(wish);
    assertThat(wishes(TestCaller.ops().with(http))).contains(wish);
    elsewhere.get().uri("/api/v1/wall/" + wish).exchange().expectStatus().isNotFound();
  }

  /** All pages of the wall. */
  private static List<String> wishes(WebTestClient client) {
    var wishes = new ArrayList<String>();
    var cursor = Optional.of("");
    while (cursor.isPresent()) {
      var uri = "/api/v1/wall?limit=500" + cursor.get();
      var page = client.get().uri(uri).exchange().expectBody(Map.class).returnResult();
      var body = Objects.requireNonNull(page.getResponseBody());
      ((List<?>) body.get("items"))
          .forEach(one -> wishes.add(((Map<?, ?>) one).get("wishId") + ""));
      cursor = Optional.ofNullable(body.get("next")).map(next -> "&cursor=" + next);
    }
    return wishes;
  }

  private static String text(WebTestClient client, String path) {
    var found = client.get().uri(path).exchange().expectBody(String.class).returnResult();
    return String.valueOf(found.getResponseBody());
  }

  /** What the stream tells about a wish that is there. */
  private static String told(WebTestClient client, String wish) {
    return client
        .get()
        .uri("/api/v1/wall/stream")
        .exchange()
        .returnResult(EVENTS)
        .getResponseBody()
        .mapNotNull(ServerSentEvent::data)
        .filter(entry -> entry.contains(wish))
        .blockFirst(Duration.ofSeconds(20));
  }
}
