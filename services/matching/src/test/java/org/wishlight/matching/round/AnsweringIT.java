package org.wishlight.matching.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.matching.Problems;
import org.wishlight.matching.Scene;
import org.wishlight.matching.Village;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;
import reactor.core.publisher.Flux;

@WishlightTest
class AnsweringIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired Rounds rounds;
  @Autowired ReactiveMongoTemplate mongo;
  private Scene scene;
  private Village village;
  private Scene li;
  private String volunteer;
  private String wish;
  private String proposal;

  @BeforeEach
  void propose() {
    scene = Scene.of(http, probe);
    village = Village.of(scene);
    wish = village.aWish("想请人上门理个发");
    li = scene.as(TestCaller.volunteer("li-" + UUID.randomUUID(), "liangcheng", village.name()));
    volunteer = new Village(li, village.name()).aVolunteer(1, "理发师，可上门理发");
    assertThat(hold()).isEqualTo(1);
    proposal = proposed();
  }

  @Test
  void acceptedItIsAClaim() {
    answer(li, "accept", "")
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.volunteer")
        .isEqualTo(volunteer)
        .jsonPath("$.status")
        .isEqualTo("CLAIMED");

    assertThat(scene.entry(wish)).containsEntry("status", "CLAIMED");
    assertThat(scene.active(volunteer)).isEqualTo(1);
    assertThat(types(2)).containsExactly("wish.proposed", "wish.claimed");
    Problems.in(answer(li, "accept", ""), 409);
    Problems.in(answer(li, "decline", ""), 409);
  }

  @Test
  void acceptedTwiceUnderOneKeyItIsOneClaim() {
    var first = acceptUnderAKey().expectStatus().isCreated().returnResult(Map.class);
    var again = acceptUnderAKey().expectStatus().isCreated().returnResult(Map.class);

    assertThat(again.getResponseHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.getResponseBody().blockFirst())
        .isEqualTo(first.getResponseBody().blockFirst());
  }

  @Test
  void declinedItIsNotProposedAgain() {
    answer(li, "decline", "{\"reason\": \"本周没空，电话13812345678\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("DECLINED");

    assertThat(types(2)).containsExactly("wish.proposed", "proposal.declined");
    assertThat(scene.said(wish, 2).getLast().body()).contains("本周没空").doesNotContain("13812345678");
    assertThat(hold()).isZero();
    assertThat(Problems.in(answer(li, "accept", ""), 409))
        .containsEntry("type", "/problems/proposal-over");
    li.claim(wish, volunteer).expectStatus().isCreated();
  }

  @Test
  void standsInNobodysWay() {
    var other = village.aVolunteer(1, "会理发");

    scene.aClaim(wish, other);

    assertThat(scene.said(wish, 2)).hasSize(2);
    assertThat(Problems.in(answer(li, "accept", ""), 409))
        .containsEntry("type", "/problems/proposal-over");
    assertThat(scene.active(volunteer)).isEqualTo(0);
  }

  @Test
  void isAnsweredByWhomItWasMadeToAlone() {
    var other = TestCaller.volunteer("wang-" + UUID.randomUUID(), "liangcheng", village.name());
    new Village(scene.as(other), village.name()).aVolunteer(1, "会理发");

    answer(scene.as(other), "accept", "").expectStatus().isForbidden();
    answer(scene.as(other), "decline", "").expectStatus().isForbidden();
    answer(scene.as(TestCaller.officer("liangcheng", village.name())), "decline", "")
        .expectStatus()
        .isOk();
  }

  @Test
  void endsWhenTheVolunteerIsForgotten() {
    answer(li, "decline", "{\"reason\": \"李建国没空\"}").expectStatus().isOk();
    var later = village.aWish("理发师上门给老人剪头发");
    hold();

    li.http().delete().uri("/api/v1/volunteers/{id}/person", volunteer).exchange();

    assertThat(scene.said(later, 2).getLast().header("ce_type")).contains("proposal.declined");
    var stored = mongo.getCollection("wall").block();
    assertThat(Flux.from(stored.find()).collectList().block().toString()).doesNotContain("李建国没空");
  }

  private int hold() {
    return rounds.hold(new Area("liangcheng", village.name())).block();
  }

  private WebTestClient.ResponseSpec answer(Scene by, String answer, String json) {
    return by.post("/api/v1/proposals/" + proposal + "/" + answer, json);
  }

  private WebTestClient.ResponseSpec acceptUnderAKey() {
    return li.http()
        .post()
        .uri("/api/v1/proposals/{id}/accept", proposal)
        .header("Idempotency-Key", "one")
        .exchange();
  }

  private List<String> types(int count) {
    return scene.said(wish, count).stream().map(AnsweringIT::type).toList();
  }

  private static String type(Seen seen) {
    return seen.header("ce_type").replace("org.wishlight.", "").replace(".v1", "");
  }

  private String proposed() {
    var answer =
        li.http()
            .get()
            .uri("/api/v1/volunteers/{id}/proposals", volunteer)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return String.valueOf(((Map<?, ?>) ((List<?>) answer.get("items")).getFirst()).get("id"));
  }
}
