package org.wishlight.matching.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.DayScene;
import org.wishlight.matching.Replica;
import org.wishlight.matching.Scene;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class OfflineClaimsIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired Environment environment;
  private Scene scene;
  private DayScene days;
  private String day;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
    days = new DayScene(scene);
    day = days.anOpenDay();
  }

  @Test
  void goToWhoeverCameFirstHoweverOftenTheyAreHandedIn() {
    var wish = aShownWish();
    var early = scene.aVolunteer(1);
    var kiosk = aKiosk().note(wish, scene.aVolunteer(1), 9).note(wish, early, 3);

    var answers = kiosk.handIn();

    assertThat(Kiosk.statuses(answers)).containsExactly(409, 201);
    assertThat(answers.getFirst().toString()).contains("/problems/already-claimed");
    assertThat(kiosk.handIn()).isEqualTo(answers);
    assertThat(holder(wish)).isEqualTo(early);
    assertThat(scene.said(wish, 1)).hasSize(1);
    assertThat(days.get(DayScene.PATH + "/" + day + "/report"))
        .containsEntry("takenOnTheSpot", 1)
        .containsEntry("volunteers", 1);
  }

  @Test
  void comeOutTheSameInWhicheverOrderKiosksHandIn() {
    var random = new Random(11);
    var first = new ArrayList<int[]>();
    var second = new ArrayList<int[]>();
    for (var number = 0; number < 24; number++) {
      var note = new int[] {random.nextInt(6), random.nextInt(4), random.nextInt(20), number};
      (number % 2 == 0 ? first : second).add(note);
    }

    assertThat(winners(first, second)).isEqualTo(winners(second, first));
  }

  @Test
  void giveWhatIsFreeAgainToWhoeverAskedForItNext() {
    var one = aShownWish();
    var other = aShownWish();
    var li = scene.aVolunteer(1);
    var wang = scene.aVolunteer(1);
    var late = aKiosk().note(one, li, 5).note(one, wang, 6);
    assertThat(late.statuses()).containsExactly(201, 409);

    assertThat(aKiosk().note(other, li, 1).statuses()).containsExactly(201);

    assertThat(holder(other)).isEqualTo(li);
    assertThat(holder(one)).isEqualTo(wang);
    assertThat(late.statuses()).containsExactly(409, 201);
    assertThat(scene.active(li)).isEqualTo(1);
    assertThat(scene.said(one, 3))
        .extracting(seen -> seen.header("ce_type"))
        .containsExactly(
            "org.wishlight.wish.claimed.v1",
            "org.wishlight.claim.released.v1",
            "org.wishlight.wish.claimed.v1");
  }

  @Test
  void leaveAloneWhatWasTakenOnline() {
    var wish = aShownWish();
    var online = scene.aVolunteer(1);
    scene.aClaim(wish, online);

    assertThat(aKiosk().note(wish, scene.aVolunteer(1), 1).statuses()).containsExactly(409);
    assertThat(holder(wish)).isEqualTo(online);
  }

  @Test
  void leaveAloneWhatHasBegunOrWasGivenBack() {
    var begun = aShownWish();
    var released = aShownWish();
    var li = scene.aVolunteer(2);
    var kiosk = aKiosk().note(begun, li, 8).note(released, li, 9);
    var claims = kiosk.handIn().stream().map(answer -> (String) answer.get("claim")).toList();
    scene.step(claims.getFirst(), "start", "").expectStatus().isOk();
    scene.step(claims.getLast(), "release", "{\"reason\": \"病了\"}").expectStatus().isOk();
    var wang = scene.aVolunteer(2);

    var answers = aKiosk().note(begun, wang, 1).note(released, wang, 2).statuses();

    assertThat(answers).containsExactly(409, 201);
    assertThat(holder(begun)).isEqualTo(li);
    assertThat(holder(released)).isEqualTo(wang);
    assertThat(kiosk.statuses()).containsExactly(201, 201);
  }

  @Test
  void areAnsweredLineByLine() {
    var wish = aShownWish();
    var li = scene.aVolunteer(1);
    var kiosk = aKiosk();
    kiosk
        .note(wish, li, -60_000)
        .note("future", wish, li, kiosk.opened().plus(Duration.ofHours(1)))
        .note(scene.aWish(Circle.OFFICE), li, 1)
        .note(UUID.randomUUID().toString(), li, 1)
        .note(wish, UUID.randomUUID().toString(), 1)
        .note("good", wish, li, kiosk.opened().plusMillis(2));

    assertThat(kiosk.statuses()).containsExactly(422, 422, 409, 404, 404, 201);
    var reused = aKiosk().note("good", wish, li, kiosk.opened().plusMillis(3));
    assertThat(reused.handIn().toString()).contains("/problems/line-reused");
  }

  @Test
  void mayComeWhenTheDayIsOverButNotBeforeItBegins() {
    var wish = aShownWish();
    days.post(day, "close", "").expectStatus().isOk();
    assertThat(aKiosk().note(wish, scene.aVolunteer(1), 0).statuses()).containsExactly(201);

    var planned = days.announce();
    days.post(
            planned,
            "offline-claims",
            "[{\"id\":\"a\",\"wishId\":\"w\",\"volunteer\":\"v\",\"at\":\"2026-11-07T02:00:00Z\"}]")
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void areRefusedAsAWholeWhereTheyCannotBeRead() {
    for (var bad : List.of("[]", "[null]", "[{}]", twice())) {
      days.post(day, "offline-claims", bad).expectStatus().isEqualTo(422);
    }
    for (var bad : List.of("{}", "7", "[7]", "[{\"id\": 7}]", "[{\"extra\": 1}]")) {
      days.post(day, "offline-claims", bad).expectStatus().isEqualTo(400);
    }
    var many = aKiosk();
    IntStream.range(0, 1001).forEach(number -> many.note("l" + number, "w", "v", many.opened()));
    many.send().expectStatus().isEqualTo(422);
  }

  @Test
  void ofManyKiosksAtOnceOnTwoReplicasComeOutAsOneAfterTheOther() throws Exception {
    var wishes = IntStream.range(0, 4).mapToObj(number -> aShownWish()).toList();
    var volunteers = IntStream.range(0, 8).mapToObj(number -> scene.aVolunteer(1)).toList();
    var kiosks = new ArrayList<Kiosk>();
    for (var number = 0; number < 8; number++) {
      var volunteer = volunteers.get(number);
      var kiosk = aKiosk();
      for (var wish = 0; wish < wishes.size(); wish++) {
        kiosk.note(wishes.get(wish), volunteer, 40 - 4 * number + wish);
      }
      kiosks.add(kiosk);
    }
    try (var other = Replica.of(environment);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var doors = List.of(days, new DayScene(Scene.of(other.http(http), probe)));
      for (var number = 0; number < kiosks.size(); number++) {
        var kiosk = kiosks.get(number);
        var door = doors.get(number % 2);
        threads.submit(() -> kiosk.send(door).expectStatus().isOk());
      }
    }

    for (var number = 0; number < wishes.size(); number++) {
      assertThat(holder(wishes.get(number))).isEqualTo(volunteers.get(7 - number));
    }
  }

  private Map<Integer, Integer> winners(List<int[]> first, List<int[]> second) {
    var wishes = IntStream.range(0, 6).mapToObj(number -> aShownWish()).toList();
    var volunteers = IntStream.range(0, 4).mapToObj(number -> scene.aVolunteer(1)).toList();
    for (var notes : List.of(first, second)) {
      var kiosk = aKiosk();
      for (var note : notes) {
        var id = "%02d-%s".formatted(note[3], UUID.randomUUID());
        kiosk.note(
            id, wishes.get(note[0]), volunteers.get(note[1]), kiosk.opened().plusMillis(note[2]));
      }
      kiosk.handIn();
    }
    var winners = new java.util.HashMap<Integer, Integer>();
    for (var wish = 0; wish < wishes.size(); wish++) {
      winners.put(wish, volunteers.indexOf(holder(wishes.get(wish))));
    }
    return winners;
  }

  private static String twice() {
    var line =
        "{\"id\":\"a\",\"wishId\":\"w\",\"volunteer\":\"v\",\"at\":\"2026-11-07T02:00:00Z\"}";
    return List.of(line, line).toString();
  }

  private Kiosk aKiosk() {
    return new Kiosk(days, day);
  }

  private String aShownWish() {
    var wish = scene.aWish(Circle.INTERNAL);
    days.show(day, List.of(wish));
    return wish;
  }

  private Object holder(String wish) {
    var claim = (Map<?, ?>) scene.entry(wish).get("claim");
    return claim == null ? "" : claim.get("volunteer");
  }
}
