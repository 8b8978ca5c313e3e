package org.wishlight.matching.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class TasksIT {
  private static final Duration SIX_WEEKS = Duration.ofDays(42);

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired SettableClock clock;
  private Scene scene;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
  }

  @AfterEach
  void backToNow() {
    clock.backToNow();
  }

  @Test
  void asksTheStaffToCallWhoIsSilentUntilSomebodyHasSpoken() {
    var wish = scene.aWish(Circle.OFFICE);
    var claim = scene.aClaim(wish, scene.aVolunteer(1));
    scene.step(claim, "start", "{}").expectStatus().isOk();
    scene.step(claim, "fulfil", "{}").expectStatus().isOk();
    assertThat(kindsOf(wish)).isEmpty();

    clock.forward(SIX_WEEKS);
    scene.awaitEntry(wish, entry -> "NEIGHBORHOOD".equals(entry.get("turn")));

    assertThat(kindsOf(wish)).containsExactly("CALL");
    scene.post("/api/v1/wall/" + wish + "/confirm", "{}").expectStatus().isOk();
    assertThat(kindsOf(wish)).isEmpty();
  }

  @Test
  void asksTheStaffToVisitWhereTheClaimantIsLate() {
    var wish = scene.aWish(Circle.OFFICE);
    var claim = scene.aClaim(wish, scene.aVolunteer(1));
    scene.step(claim, "start", "{}").expectStatus().isOk();

    clock.forward(SIX_WEEKS);
    scene.awaitEntry(wish, entry -> "NEIGHBORHOOD".equals(entry.get("turn")));

    assertThat(kindsOf(wish)).containsExactly("VISIT");
    assertThat(task(wish)).containsEntry("mobilityLimited", true).containsKey("claim");
    scene.step(claim, "fulfil", "{}").expectStatus().isOk();
    assertThat(kindsOf(wish)).isEmpty();
  }

  @Test
  void asksTheOfficeToAssignWhatNobodyTook() {
    var wish = scene.aWish(Circle.OFFICE, Instant.now().minusSeconds(1));
    scene.awaitEntry(wish, entry -> "ALL".equals(entry.get("circle")));

    assertThat(kindsOf(wish)).containsExactly("ASSIGN");
    var full = scene.aVolunteer(1);
    scene.aClaim(scene.aWish(Circle.OFFICE), full);
    assign(wish, full).expectStatus().isEqualTo(409);
    assertThat(kindsOf(wish)).containsExactly("ASSIGN");
    assign(wish, scene.aVolunteer("RESIDENT", "wener", 1)).expectStatus().isCreated();
    assertThat(kindsOf(wish)).isEmpty();
  }

  @Test
  void assignsOnlyToThoseWhoAreAsked() {
    var wish = scene.aWish(Circle.NEIGHBORHOOD);

    assign(wish, scene.aVolunteer("RESIDENT", "wener", 1)).expectStatus().isForbidden();
    assign(wish, scene.aVolunteer("RESIDENT", "xiuyuan", 1)).expectStatus().isCreated();
  }

  @Test
  void showsOfficersTheirOwnNeighbourhoodAlone() {
    var wish = scene.aWish(Circle.OFFICE, Instant.now().minusSeconds(1));
    scene.awaitEntry(wish, entry -> "ALL".equals(entry.get("circle")));

    assertThat(tasks(TestCaller.officer("liangcheng", "xiuyuan")))
        .anySatisfy(task -> assertThat(task).containsEntry("wishId", wish));
    assertThat(tasks(TestCaller.officer("liangcheng", "shuidian")))
        .noneSatisfy(task -> assertThat(task).containsEntry("wishId", wish));
    assertThat(tasks(TestCaller.operator("beiwaitan")))
        .noneSatisfy(task -> assertThat(task).containsEntry("wishId", wish));
  }

  @Test
  void comesInPages() {
    for (var i = 0; i < 3; i++) {
      var wish = scene.aWish(Circle.OFFICE, Instant.now().minusSeconds(1));
      scene.awaitEntry(wish, entry -> "ALL".equals(entry.get("circle")));
    }

    var first = page("?kind=ASSIGN&neighborhood=xiuyuan&limit=2");
    var second = page("?kind=ASSIGN&neighborhood=xiuyuan&limit=2&cursor=" + first.get("next"));

    assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
    http.get().uri("/api/v1/tasks?kind=DANCE").exchange().expectStatus().isBadRequest();
  }

  private WebTestClient.ResponseSpec assign(String wish, String volunteer) {
    return scene.post(
        "/api/v1/wall/" + wish + "/assign", "{\"volunteer\": \"%s\"}".formatted(volunteer));
  }

  private List<String> kindsOf(String wish) {
    return tasks(TestCaller.operator("liangcheng")).stream()
        .filter(task -> wish.equals(task.get("wishId")))
        .map(task -> String.valueOf(task.get("kind")))
        .toList();
  }

  private Map<String, Object> task(String wish) {
    return tasks(TestCaller.operator("liangcheng")).stream()
        .filter(task -> wish.equals(task.get("wishId")))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<String, Object>> tasks(TestCaller caller) {
    return items(page(caller, "?limit=500"));
  }

  private Map<String, Object> page(String query) {
    return page(TestCaller.operator("liangcheng"), query);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> page(TestCaller caller, String query) {
    return caller
        .with(http)
        .get()
        .uri("/api/v1/tasks" + query)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Map.class)
        .returnResult()
        .getResponseBody();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(Map<String, Object> page) {
    return (List<Map<String, Object>>) page.get("items");
  }

  private static List<String> ids(Map<String, Object> page) {
    return items(page).stream().map(task -> String.valueOf(task.get("wishId"))).toList();
  }
}
