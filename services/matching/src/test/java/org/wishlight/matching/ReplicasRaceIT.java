package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

/** Hundreds of callers at two replicas at once. */
@WishlightTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasRaceIT {
  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired ApplicationContext context;
  private Replica replica;
  private Scene one;
  private Scene other;

  @BeforeAll
  void startTheOther() {
    replica = Replica.of(context.getEnvironment());
    one = Scene.of(http, probe);
    other = Scene.of(replica.http(http), probe);
  }

  @AfterAll
  void stopTheOther() {
    replica.close();
  }

  @Test
  void letsOneOfHundredsWin() throws Exception {
    var wishes = one.wishesOf("person-1", "wang", 3);
    var volunteers = volunteers(30, 3);

    var statuses = atOnce(calls(300, i -> claim(at(i), wishes.get(i % 3), volunteers.get(i / 10))));

    assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
    assertThat(statuses).filteredOn(status -> status != 201).hasSize(297).containsOnly(409);
    assertThat(wishes).allSatisfy(wish -> assertThat(one.said(wish, 1)).hasSize(1));
    assertThat(volunteers.stream().mapToInt(this::active).sum()).isEqualTo(3);
  }

  @Test
  void neverGivesMoreThanAtOnceOrInAWeek() throws Exception {
    var wishes = one.wishesOf("person-1", "wang", 200);
    var few = one.aVolunteer(5);
    var slow =
        one.created(
            "/api/v1/volunteers",
            """
            {"name": "秀苑物业", "type": "PROPERTY_COMPANY", "neighborhood": "xiuyuan",
             "capacity": 50, "weeklyCapacity": 4}
            """);

    var statuses = atOnce(calls(200, i -> claim(at(i), wishes.get(i), i < 100 ? few : slow)));

    assertThat(statuses.subList(0, 100)).filteredOn(status -> status == 201).hasSize(5);
    assertThat(statuses.subList(100, 200)).filteredOn(status -> status == 201).hasSize(4);
    assertThat(statuses).containsOnly(201, 409);
    assertThat(active(few)).isEqualTo(5);
    assertThat(active(slow)).isEqualTo(4);
  }

  @Test
  void endsAClaimInExactlyOneWay() throws Exception {
    var wishes = one.wishesOf("person-1", "wang", 40);
    var holder = one.aVolunteer(40);
    var next = one.aVolunteer(7);
    var last = one.aVolunteer(40);
    var calls = new ArrayList<Callable<Integer>>();
    for (var wish : wishes) {
      var claim = one.aClaim(wish, holder);
      one.step(claim, "start", "").expectStatus().isOk();
      calls.add(() -> step(one, claim, "hand-over", to(next)));
      calls.add(() -> step(other, claim, "release", "{\"reason\": \"出差\"}"));
      calls.add(() -> step(one, claim, "fulfil", "{}"));
      calls.add(() -> step(other, claim, "hand-over", to(last)));
      calls.add(() -> step(one, claim, "revoke", "{\"reason\": \"没有动静\"}"));
    }

    var statuses = atOnce(calls);

    for (var place = 0; place < wishes.size(); place++) {
      assertThat(statuses.subList(5 * place, 5 * place + 5))
          .containsOnlyOnce(200)
          .containsOnly(200, 409);
      assertIsWhole(wishes.get(place));
    }
    for (var volunteer : List.of(holder, next, last)) {
      assertThat(active(volunteer)).isEqualTo(heldBy(volunteer, wishes));
    }
    assertThat(active(next)).isLessThanOrEqualTo(7);
  }

  /** Every event once, in order, and as many as its way needs. */
  private void assertIsWhole(String wish) {
    var events = "CLAIMED".equals(one.entry(wish).get("status")) ? 4 : 3;
    assertThat(one.said(wish, events))
        .extracting(seen -> seen.header("ce_version"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, events).mapToObj(Integer::toString).toList());
  }

  private int heldBy(String volunteer, List<String> wishes) {
    return (int)
        wishes.stream()
            .map(wish -> one.entry(wish).get("claim"))
            .filter(
                claim -> claim != null && volunteer.equals(((Map<?, ?>) claim).get("volunteer")))
            .count();
  }

  private List<String> volunteers(int count, int capacity) {
    return Stream.generate(() -> one.aVolunteer(capacity)).limit(count).toList();
  }

  private Scene at(int i) {
    return i % 2 == 0 ? one : other;
  }

  private int active(String volunteer) {
    return (Integer) one.active(volunteer);
  }

  private static int claim(Scene at, String wish, String volunteer) {
    return status(at.claim(wish, volunteer));
  }

  private static int step(Scene at, String claim, String step, String json) {
    return status(at.step(claim, step, json));
  }

  private static int status(WebTestClient.ResponseSpec answer) {
    return answer.returnResult(Void.class).getStatus().value();
  }

  private static String to(String volunteer) {
    return "{\"volunteer\": \"%s\"}".formatted(volunteer);
  }

  private static List<Callable<Integer>> calls(int count, Call call) {
    return IntStream.range(0, count).mapToObj(i -> (Callable<Integer>) () -> call.at(i)).toList();
  }

  /** One of many calls. */
  private interface Call {
    int at(int i);
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new ArrayList<Integer>();
      for (var done : threads.invokeAll(calls)) {
        statuses.add(done.get());
      }
      return statuses;
    }
  }
}
