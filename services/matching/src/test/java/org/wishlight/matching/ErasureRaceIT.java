package org.wishlight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ErasureRaceIT {
  private static final int WISHES = 30;

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;

  @Test
  void leavesNoWishWithAVolunteerWhoIsForgottenWhileClaiming() throws Exception {
    var scene = Scene.of(http, probe);
    var account = "li-" + UUID.randomUUID();
    var li = scene.as(TestCaller.volunteer(account, "liangcheng", "xiuyuan"));
    var asked =
        """
        {"name": "李", "type": "RESIDENT", "neighborhood": "xiuyuan", "capacity": 100}
        """;
    var volunteer = li.created("/api/v1/volunteers", asked);
    var wishes = scene.wishesOf("person-1", "wang", WISHES);

    atOnce(calls(li, wishes, "/api/v1/volunteers/" + volunteer + "/person"));

    assertThat(wishes)
        .allSatisfy(wish -> assertThat(scene.entry(wish)).containsEntry("status", "PUBLISHED"));
    assertThat(scene.volunteer(volunteer)).containsEntry("active", 0).containsEntry("name", "***");
    assertThat(scene.said(volunteer, 3)).hasSize(3);
  }

  /** The word to forget comes in the middle, twice. */
  private static List<Callable<Integer>> calls(Scene li, List<String> wishes, String person) {
    var calls = new ArrayList<Callable<Integer>>();
    for (var wish : wishes) {
      calls.add(() -> status(li.post("/api/v1/wall/" + wish + "/claims", "")));
    }
    calls.add(WISHES / 3, () -> status(li.http().delete().uri(person).exchange()));
    calls.add(WISHES / 2, () -> status(li.http().delete().uri(person).exchange()));
    return calls;
  }

  private static int status(WebTestClient.ResponseSpec answer) {
    return answer.returnResult(Void.class).getStatus().value();
  }

  private static void atOnce(List<Callable<Integer>> calls)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      for (var done : threads.invokeAll(calls)) {
        assertThat(done.get()).isLessThan(500);
      }
    }
  }
}
