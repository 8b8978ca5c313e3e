package org.wishlight.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wishlight.intake.imports.ImportCalls.one;
import static org.wishlight.intake.imports.ImportCalls.send;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.testing.SettableClock;
import org.wishlight.testing.WishlightTest;

/** Replicas that are killed, too slow, or at the same import; nobody works but who is told to. */
@WishlightTest
@TestPropertySource(properties = "wishlight.imports.work=false")
class ImportRunIT {
  private static final int ROWS = 3 * ImportRun.BATCH + 50;
  private static final BooleanSupplier ALWAYS = () -> true;

  @Autowired WebTestClient http;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired ImportRun run;
  @Autowired SettableClock clock;

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock();
    }
  }

  /** Stands for the end of a process: nothing is tidied up. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @AfterEach
  void leaveNothing() {
    clock.backToNow();
    clock.forward(Duration.ofHours(1));
    while (run.work("last", ALWAYS)) {
      // until there is none
    }
    clock.backToNow();
  }

  @Test
  void goesOnWhereTheKilledOneWas() {
    var text = mark();
    var id = send(http, list(text, ROWS)).id();
    killedAfter(2, "first");
    assertThat(one(http, id).body())
        .containsEntry("status", "RUNNING")
        .containsEntry("accepted", 2 * ImportRun.BATCH);

    assertThat(run.work("second", ALWAYS)).isFalse();
    clock.forward(ImportRun.HELD.plusSeconds(1));
    assertThat(run.work("second", ALWAYS)).isTrue();

    assertDone(id, text, 0);
  }

  @Test
  void filesNothingTwiceThatWasFiledBeforeItWasStored() {
    var text = mark();
    var id = send(http, list(text, ROWS)).id();
    killedAfter(2, "first");
    mongo
        .updateFirst(
            Query.query(Criteria.where("_id").is(id)),
            new Update().inc("position", -ImportRun.BATCH).inc("accepted", -ImportRun.BATCH),
            ImportDocument.class)
        .block();

    clock.forward(ImportRun.HELD.plusSeconds(1));
    run.work("second", ALWAYS);

    assertDone(id, text, 0);
  }

  @Test
  void letsOneOfManyReplicasWork() {
    var text = mark();
    var id = send(http, list(text, ROWS)).id();

    var worked =
        IntStream.range(0, 6).parallel().filter(n -> run.work("replica " + n, ALWAYS)).count();

    assertThat(worked).isEqualTo(1);
    assertDone(id, text, 0);
  }

  @Test
  void stopsWhereAnotherHasTakenOver() {
    var text = mark();
    var id = send(http, list(text, ROWS)).id();
    var asked = new AtomicInteger();

    run.work(
        "slow",
        () -> {
          if (asked.incrementAndGet() == 2) {
            clock.forward(ImportRun.HELD.plusSeconds(1));
            assertThat(run.work("quick", ALWAYS)).isTrue();
          }
          return true;
        });

    assertThat(asked).hasValue(2);
    assertDone(id, text, 0);
  }

  @Test
  void handsOverAtOnceWhenItIsStopped() {
    var text = mark();
    var id = send(http, list(text, ROWS)).id();
    var asked = new AtomicInteger();

    run.work("stopping", () -> asked.incrementAndGet() < 2);
    clock.forward(Duration.ofMillis(5));
    assertThat(run.work("next", ALWAYS)).isTrue();

    assertDone(id, text, 0);
  }

  @Test
  void endsWhereTheFileIsGone() {
    var id = send(http, list(mark(), 3)).id();
    mongo.remove(Query.query(Criteria.where("importId").is(id)), ImportChunk.class).block();

    run.work("only", ALWAYS);

    assertThat(one(http, id).body()).containsEntry("status", "FAILED");
    assertThat(one(http, id).body().get("failure").toString()).contains("import-file-gone");
  }

  @Test
  void keepsBadRowsForAWeek() {
    var id = send(http, ("text,name\n," + mark() + "\n").getBytes(UTF_8)).id();
    rejected(id, 409);
    run.work("only", ALWAYS);

    rejected(id, 200);
    clock.forward(Duration.ofDays(7).plusMinutes(1));

    rejected(id, 410);
  }

  @Test
  void keepsWhatWasRejectedBeforeTheKill() {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(n -> (n % 10 == 0 ? "" : mark()) + ",王桂英\n")
            .collect(Collectors.joining("", "text,name\n", ""));
    var id = send(http, rows.getBytes(UTF_8)).id();
    killedAfter(1, "first");
    clock.forward(ImportRun.HELD.plusSeconds(1));
    run.work("second", ALWAYS);

    var done = one(http, id).body();
    assertThat(done).containsEntry("rejected", ROWS / 10).containsEntry("status", "DONE");
    assertThat(new String(ImportCalls.rejected(http, done), UTF_8).lines()).hasSize(ROWS / 10 + 1);
  }

  private void killedAfter(int batches, String holder) {
    var asked = new AtomicInteger();
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(
            () ->
                run.work(
                    holder,
                    () -> {
                      if (asked.getAndIncrement() == batches) {
                        throw new Killed();
                      }
                      return true;
                    }));
  }

  private void assertDone(String id, String text, int duplicates) {
    Map<String, Object> done = one(http, id).body();
    assertThat(done)
        .containsEntry("status", "DONE")
        .containsEntry("accepted", ROWS)
        .containsEntry("rejected", 0)
        .containsEntry("duplicates", duplicates);
    var filed = Query.query(Criteria.where("description.text").regex("^" + text));
    assertThat(mongo.count(filed, "wishes").block()).isEqualTo(ROWS);
  }

  private void rejected(String id, int status) {
    http.get()
        .uri(ImportCalls.PATH + "/" + id + "/rejected")
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private static byte[] list(String text, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(n -> text + n + ",王" + n + "\n")
        .collect(Collectors.joining("", "text,name\n", ""))
        .getBytes(UTF_8);
  }

  private static String mark() {
    return UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "愿";
  }
}
