package org.wishlight.matching.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.Urgency;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent.Published;
import org.wishlight.contracts.WishEvent.Submitted;
import org.wishlight.contracts.WishKind;
import org.wishlight.matching.DayScene;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class OnTheSpotIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired SettableClock clock;
  private Scene scene;
  private DayScene days;
  private String day;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
    days = new DayScene(scene);
    day = days.anOpenDay();
  }

  @AfterEach
  void backToNow() {
    clock.backToNow();
  }

  @Test
  void letsWhoIsThereTakeWhatIsShownThereInAnyCircle() {
    var wish = aShownWish(Circle.INTERNAL);
    var partner = scene.aVolunteer("PARTNER", "shuidian", 1);

    refused(days.claim(day, wish, partner), 403, "not-checked-in");
    days.checkIn(day, partner);
    refused(scene.claim(wish, partner), 403, "not-in-circle");
    days.claim(day, wish, partner).expectStatus().isCreated();

    assertThat(scene.said(wish, 1).getFirst().body()).contains(partner);
  }

  @Test
  void letsVolunteersTakeThemByTheirOwnPhone() {
    var wish = aShownWish(Circle.INTERNAL);
    var self = scene.as(TestCaller.volunteer("scan-" + day, "liangcheng", "xiuyuan"));
    var volunteer = self.register();
    new DayScene(self).post(day, "check-ins", "").expectStatus().isCreated();

    self.post(claims(wish), "{\"themeDay\": \"%s\"}".formatted(day))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.volunteer")
        .isEqualTo(volunteer);
  }

  @Test
  void holdsForWishesOfTheDayOnly() {
    var elsewhere = scene.aWish(Circle.INTERNAL);

    refused(days.claim(day, elsewhere, someoneThere(1)), 409, "not-on-this-day");
    refused(days.claim("nothing", elsewhere, someoneThere(1)), 404, "not-found");
  }

  @Test
  void holdsWhileTheDayIsOpenOnly() {
    var wish = aShownWish(Circle.INTERNAL);
    var volunteer = someoneThere(1);

    clock.forward(Duration.ofHours(17));
    refused(days.claim(day, wish, volunteer), 409, "wrong-state");
    clock.backToNow();
    days.post(day, "close", "").expectStatus().isOk();
    refused(days.claim(day, wish, volunteer), 409, "wrong-state");
  }

  @Test
  void believesNoScanBeforeTheOpeningOrInTheFuture() {
    var wish = aShownWish(Circle.INTERNAL);
    var volunteer = someoneThere(1);

    for (var at : List.of(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(3600))) {
      var asked =
          "{\"volunteer\": \"%s\", \"themeDay\": \"%s\", \"at\": \"%s\"}"
              .formatted(volunteer, day, at);
      refused(scene.post(claims(wish), asked), 422, "invalid-request");
    }
  }

  @Test
  void showsWhoComesTooLateWhatIsStillOpenThereAndMostAlike() {
    var taken = aWishFiledForTheDay(Category.COMPANIONSHIP);
    var others = List.of(aShownWish(Circle.OFFICE), aShownWish(Circle.OFFICE));
    var alike = aWishFiledForTheDay(Category.COMPANIONSHIP);
    var second = someoneThere(1);
    days.claim(day, taken, someoneThere(1)).expectStatus().isCreated();

    var nearest = nearest(refused(days.claim(day, taken, second), 409, "already-claimed"));

    assertThat(nearest).startsWith(alike).hasSize(3).containsAll(others);
    assertThat(refused(scene.claim(taken, second), 409, "already-claimed"))
        .doesNotContainKey("nearest");
  }

  @Test
  void showsWhatTheNeighbourhoodHasWhereNothingIsLeftThere() {
    var taken = aShownWish(Circle.OFFICE);
    scene.aWish(Circle.INTERNAL);
    scene.aWish(Circle.OFFICE);
    var second = someoneThere(1);
    days.claim(day, taken, someoneThere(1)).expectStatus().isCreated();

    var nearest = nearest(refused(days.claim(day, taken, second), 409, "already-claimed"));

    assertThat(nearest)
        .isNotEmpty()
        .allSatisfy(
            open ->
                assertThat(scene.entry(open.toString()))
                    .containsEntry("status", "PUBLISHED")
                    .extractingByKey("circle")
                    .isIn("OFFICE", "ALL"));
  }

  @Test
  void keepsTheCapacityOfVolunteers() {
    var volunteer = someoneThere(1);
    days.claim(day, aShownWish(Circle.INTERNAL), volunteer).expectStatus().isCreated();

    refused(days.claim(day, aShownWish(Circle.INTERNAL), volunteer), 409, "at-capacity");
  }

  private String someoneThere(int capacity) {
    var volunteer = scene.aVolunteer("PARTNER", "shuidian", capacity);
    days.checkIn(day, volunteer);
    return volunteer;
  }

  private String aShownWish(Circle circle) {
    var wish = scene.aWish(circle);
    days.show(day, List.of(wish));
    return wish;
  }

  private String aWishFiledForTheDay(Category category) {
    var wish = UUID.randomUUID().toString();
    var later = Instant.now().plus(Duration.ofDays(2));
    var said =
        new WishDescription(
            "想有人陪着聊聊天",
            category,
            WishKind.SERVICE,
            List.of(),
            Urgency.NORMAL,
            null,
            false,
            false,
            List.of(),
            day);
    var owner = Owner.neighborhood("xiuyuan");
    scene.say(wish, 1, new Submitted("person-1", "XY-1", said, later, null));
    scene.say(wish, 2, new Published("person-1", "XY-1", said, Circle.OFFICE, owner, later));
    scene.awaitEntry(wish, entry -> "PUBLISHED".equals(entry.get("status")));
    return wish;
  }

  private static String claims(String wish) {
    return "/api/v1/wall/" + wish + "/claims";
  }

  private static List<Object> nearest(Map<String, Object> problem) {
    return ((List<?>) problem.get("nearest"))
        .stream().<Object>map(open -> ((Map<?, ?>) open).get("wishId")).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> refused(
      WebTestClient.ResponseSpec answer, int status, String problem) {
    var body = answer.expectStatus().isEqualTo(status).expectBody(Map.class).returnResult();
    assertThat(body.getResponseBody()).containsEntry("type", "/problems/" + problem);
    return body.getResponseBody();
  }
}
