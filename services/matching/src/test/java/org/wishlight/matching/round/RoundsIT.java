package org.wishlight.matching.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.Circle;
import org.wishlight.matching.Scene;
import org.wishlight.matching.Village;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;

@WishlightTest
class RoundsIT {
  private static final String BARBER = "理发师，可上门理发";

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired SettableClock clock;
  @Autowired Rounds rounds;
  @Autowired Areas areas;
  @Autowired Schedule schedule;
  private Scene scene;
  private Village village;

  @BeforeEach
  void setTheScene() {
    scene = Scene.of(http, probe);
    village = Village.of(scene);
  }

  @AfterEach
  void backToNow() {
    clock.backToNow();
  }

  @Test
  void proposeToWhomItSuits() {
    var hair = village.aWish("想请人上门理个发");
    var tap = village.aWish("水龙头滴水，请人来修");
    village.aWish("想要台旧洗衣机");
    var barber = village.aVolunteer(1, BARBER);
    var plumber = village.aVolunteer(1, "水管工，会修水龙头");

    assertThat(hold()).isEqualTo(2);

    assertThat(proposals(barber)).extracting(one -> one.get("wishId")).containsExactly(hair);
    assertThat(proposals(plumber)).extracting(one -> one.get("wishId")).containsExactly(tap);
    assertThat(scene.said(hair, 1).getFirst())
        .returns("org.wishlight.wish.proposed.v1", seen -> seen.header("ce_type"))
        .returns("1", seen -> seen.header("ce_version"))
        .extracting(Seen::body)
        .asString()
        .contains(barber, "能提供：理发", "expiresAt");
    assertThat(scene.entry(hair)).containsEntry("status", "PUBLISHED");
    assertThat(hold()).isZero();
  }

  @Test
  void preferWhoHasWaitedLongest() {
    var wishes =
        IntStream.range(0, 4)
            .mapToObj(
                days ->
                    village.aWish(
                        "想请人上门理个发",
                        Circle.NEIGHBORHOOD,
                        Instant.now().minus(Duration.ofDays(days))))
            .toList();
    var barber = village.aVolunteer(1, BARBER);

    hold();

    assertThat(proposals(barber))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("wishId", wishes.getLast()))
        .satisfies(one -> assertThat(one.get("reasons")).asString().contains("心愿已等待 3 天"));
  }

  @Test
  void spreadTheLoad() {
    IntStream.range(0, 4).forEach(n -> village.aWish("想请人上门理个发"));
    var barbers = List.of(village.aVolunteer(4, BARBER), village.aVolunteer(4, BARBER));

    assertThat(hold()).isEqualTo(4);

    assertThat(barbers).allSatisfy(barber -> assertThat(proposals(barber)).hasSize(2));
  }

  @Test
  void heldTwiceAtOnceProposeOnce() {
    var wishes = IntStream.range(0, 20).mapToObj(n -> village.aWish("想请人上门理个发")).toList();
    village.aVolunteer(50, BARBER);

    var proposed = Flux.range(0, 4).flatMap(n -> rounds.hold(area())).collectList().block();

    assertThat(proposed).hasSize(4);
    assertThat(proposed.stream().mapToInt(n -> n).sum()).isEqualTo(20);
    var last = village.aWish("马桶堵了");
    scene.aClaim(last, village.aVolunteer(1));
    scene.said(last, 1);
    assertThat(wishes).allSatisfy(wish -> assertThat(scene.said(wish, 1)).hasSize(1));
  }

  @Test
  void heldByOneReplicaAlone() {
    village.aWish("想请人上门理个发");
    clock.forward(Duration.ofMinutes(1));

    var taken =
        Flux.range(0, 4)
            .flatMap(replica -> schedule.take(areas.waiting()).collectList())
            .collectList()
            .block();

    assertThat(taken.stream().flatMap(List::stream).filter(area()::equals)).hasSize(1);
  }

  @Test
  void askSomebodyElseWhenNobodyAnswers() {
    var wish = village.aWish("想请人上门理个发");
    var first = village.aVolunteer(1, BARBER);
    hold();
    var second = village.aVolunteer(1, "会理发");

    clock.forward(Duration.ofDays(5));

    var declined =
        probe.await(
            "wishlight.match-events",
            seen ->
                wish.equals(seen.header("ce_subject"))
                    && "org.wishlight.proposal.declined.v1".equals(seen.header("ce_type")));
    assertThat(declined.body()).contains(first, "expired");
    assertThat(proposals(first)).isEmpty();
    Flux.concat(rounds.hold(area()), rounds.hold(new Area("liangcheng", null))).blockLast();
    assertThat(proposals(second)).hasSize(1);
    assertThat(proposals(first)).isEmpty();
  }

  private int hold() {
    return rounds.hold(area()).block();
  }

  private Area area() {
    return new Area("liangcheng", village.name());
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> proposals(String volunteer) {
    var answer =
        scene
            .http()
            .get()
            .uri("/api/v1/volunteers/{id}/proposals", volunteer)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return (List<Map<String, Object>>) answer.get("items");
  }
}
