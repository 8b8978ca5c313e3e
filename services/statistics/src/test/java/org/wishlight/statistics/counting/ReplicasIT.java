package org.wishlight.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.contracts.Envelope;
import org.wishlight.local.infra.ChildProcess;
import org.wishlight.local.infra.JavaCommand;
import org.wishlight.statistics.Broadcast;
import org.wishlight.statistics.StatisticsApplication;
import org.wishlight.statistics.Stories;
import org.wishlight.statistics.Story;
import org.wishlight.statistics.domain.Ledger;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ReplicasIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired Environment environment;
  @Autowired ReactiveMongoTemplate mongo;
  @TempDir Path folder;

  private final String office = "office-" + UUID.randomUUID();
  private final Stories stories = new Stories(23);

  @Test
  void countEachEventOnceWhileTheyComeAndAreKilled() {
    var wishes = stories.many(1_500, office);
    var events = stories.shuffled(wishes);
    var third = events.size() / 3;
    try (var broadcast = new Broadcast(environment)) {
      broadcast.say(events.subList(0, third));
      var replica = aReplica();
      await().atMost(PATIENCE).until(() -> replica.hasLogged("partitions assigned"));
      broadcast.say(events.subList(third, 2 * third));
      replica.kill();
      broadcast.say(events.subList(2 * third, events.size()));
      broadcast.say(repeats(wishes));
    }

    var counted = Recount.of(office, Recount.counts(ledger(wishes)));
    await().atMost(PATIENCE).until(() -> counted.equals(rollups()));
    var recount = new Recount(mongo);
    assertThat(recount.rollups()).isEqualTo(recount.fromFacts());
  }

  /** Said again by a relay that was killed before it could remember. */
  private static List<Envelope<?>> repeats(List<Story> wishes) {
    return wishes.stream().<Envelope<?>>flatMap(wish -> wish.wishEvents.stream()).toList();
  }

  private ChildProcess aReplica() {
    var consumer = "--spring.cloud.stream.kafka.bindings.wishStories-in-0.consumer.configuration.";
    var command =
        List.of(
            JavaCommand.executable(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            JavaCommand.classPath(),
            StatisticsApplication.class.getName(),
            "--server.port=0",
            "--logging.level.org.springframework.cloud.stream=INFO",
            "--logging.level.org.springframework.kafka=INFO",
            consumer + "session.timeout.ms=6000",
            consumer + "heartbeat.interval.ms=1000",
            same("spring.kafka.bootstrap-servers"),
            same("spring.cloud.stream.kafka.binder.brokers"),
            same("spring.mongodb.uri"),
            same("wishlight.oidc.issuer"),
            same("wishlight.topics.prefix"));
    return ChildProcess.start(command, folder.resolve("replica.log"), Map.of());
  }

  private String same(String property) {
    return "--" + property + "=" + environment.getRequiredProperty(property);
  }

  private Map<String, Map<String, Long>> rollups() {
    return Recount.of(office, new Recount(mongo).rollups());
  }

  private static Ledger ledger(List<Story> wishes) {
    var ledger = new Ledger();
    wishes.forEach(wish -> ledger.add(wish.fact()));
    return ledger;
  }
}
