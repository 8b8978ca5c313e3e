package org.wishlight.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.wishlight.starter.outbox.Note.aNote;
import static org.wishlight.starter.outbox.Note.anEntry;

import com.mongodb.MongoCommandException;
import com.mongodb.reactivestreams.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.wishlight.contracts.Topics;
import org.wishlight.local.infra.KafkaServer;
import org.wishlight.local.infra.KafkaSettings;
import org.wishlight.local.infra.MongoBinary;
import org.wishlight.local.infra.MongoServer;
import org.wishlight.local.infra.Ports;
import org.wishlight.starter.privacy.ContactSeal;
import org.wishlight.testing.EventProbe;

/** What the relay promises when a broker or a database is away, for longer than is comfortable. */
class OutboxFaultsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NOTES = 40;

  private final EventRecorder recorder =
      new EventRecorder(new EventJson(), Tracer.NOOP, Propagator.NOOP);

  @Test
  void losesNothingWhileTheBrokerIsKilled(@TempDir Path home) throws Exception {
    try (var mongod = mongod(home, 64);
        var kafka = kafka(home);
        var client = MongoClients.create(mongod.uri("faults"));
        var probe = new EventProbe(kafka.brokers(), "")) {
      var mongo = new ReactiveMongoTemplate(client, "faults");
      var relay = relay(mongo, kafka);
      relay.start();
      var notes = inserted(mongo);
      kafka.kill();
      push(mongo, notes, 2);
      kafka.restart();
      push(mongo, notes, 3);

      assertEachInOrder(probe, notes, 3);
      relay.stop();
    }
  }

  @Test
  void losesNothingWhileTheDatabaseIsKilled(@TempDir Path home) throws Exception {
    try (var mongod = mongod(home, 64);
        var kafka = kafka(home);
        var client = MongoClients.create(mongod.uri("faults"));
        var probe = new EventProbe(kafka.brokers(), "")) {
      var mongo = new ReactiveMongoTemplate(client, "faults");
      var relay = relay(mongo, kafka);
      relay.start();
      var notes = inserted(mongo);
      mongod.kill();
      mongod.restart();
      push(mongo, notes, 2);

      assertEachInOrder(probe, notes, 2);
      relay.stop();
    }
  }

  @Test
  void sendsFromTheDocumentsWhatTheOplogHasForgotten(@TempDir Path home) throws Exception {
    var forgotten = positionOfAnOlderOplog(home);
    try (var mongod = mongod(home, 64);
        var kafka = kafka(home);
        var client = MongoClients.create(mongod.uri("faults"));
        var probe = new EventProbe(kafka.brokers(), "")) {
      var mongo = new ReactiveMongoTemplate(client, "faults");
      var relay = relay(mongo, kafka);
      relay.start();
      var notes = inserted(mongo);
      assertEachInOrder(probe, notes, 1);
      relay.stop();
      push(mongo, notes, 2);
      mongo.updateFirst(new Query(), new Update().set("token", forgotten), "relay").block();
      assertPositionIsLost(mongo);

      relay.start();

      assertEachInOrder(probe, notes, 2);
      relay.stop();
    }
  }

  /** A position from before the oplog's first entry, as after a long absence. */
  private BsonDocument positionOfAnOlderOplog(Path home) throws Exception {
    try (var mongod = mongod(home.resolve("older"), 64);
        var client = MongoClients.create(mongod.uri("faults"))) {
      var mongo = new ReactiveMongoTemplate(client, "faults");
      var changes = new OutboxChanges(mongo, List.of(OutboxSource.of("notes")));
      inserted(mongo);
      var next = changes.fromTheBeginning().mapNotNull(OutboxChange::token).next().toFuture();
      await().until(() -> inserted(mongo) != null && next.isDone());
      return next.get();
    }
  }

  private static MongoServer mongod(Path home, int oplogMegabytes) {
    var binary = MongoBinary.find(progress -> {});
    return MongoServer.start(
        new MongoServer.Settings(
            binary, home.resolve("mongo"), Ports.free(), oplogMegabytes, 0.25));
  }

  private static KafkaServer kafka(Path home) {
    return KafkaServer.start(new KafkaSettings(home.resolve("kafka"), Ports.free(), Ports.free()));
  }

  private OutboxRelay relay(ReactiveMongoTemplate mongo, KafkaServer kafka) {
    return new OutboxRelay(
        new OutboxChanges(mongo, List.of(OutboxSource.of("notes"))),
        new OutboxMessages(new EventJson(), OutboxFaultsIT::noContacts, "faults", ""),
        new RelayLease(mongo, Duration.ofSeconds(4)),
        () -> new EventSender(Map.of("bootstrap.servers", kafka.brokers())),
        new OutboxMeters(new SimpleMeterRegistry(), Clock.systemUTC()));
  }

  private static ContactSeal noContacts() {
    throw new AssertionError("notes tell no contacts");
  }

  private List<Note> inserted(ReactiveMongoTemplate mongo) {
    var notes = IntStream.range(0, NOTES).mapToObj(n -> aNote(recorder)).toList();
    mongo.insertAll(notes).blockLast();
    return notes;
  }

  private void push(ReactiveMongoTemplate mongo, List<Note> notes, long version) {
    var aggregates = new Aggregates(mongo);
    for (var note : notes) {
      var entry = anEntry(recorder, note.id(), version);
      assertThat(
              aggregates
                  .advance(Note.class, note.id(), version - 1, new Update(), List.of(entry))
                  .block())
          .isNotNull();
    }
  }

  private static void assertPositionIsLost(ReactiveMongoTemplate mongo) {
    var position = new RelayLease(mongo, Duration.ofSeconds(1)).position().block();
    var changes = new OutboxChanges(mongo, List.of(OutboxSource.of("notes")));
    assertThatThrownBy(() -> changes.after(position).blockFirst(PATIENCE))
        .isInstanceOfSatisfying(
            MongoCommandException.class, lost -> assertThat(lost.getErrorCode()).isIn(280, 286));
  }

  private static void assertEachInOrder(EventProbe probe, List<Note> notes, int versions) {
    for (var note : notes) {
      var seen =
          probe.awaitCount(
              Topics.WISH_EVENTS,
              event ->
                  note.id().equals(event.header("ce_subject"))
                      && event.header("ce_version").equals(String.valueOf(versions)),
              1,
              PATIENCE);
      assertThat(seen).isNotEmpty();
      var firstTimes =
          probe.all(Topics.WISH_EVENTS).stream()
              .filter(event -> note.id().equals(event.header("ce_subject")))
              .map(event -> event.header("ce_version"))
              .distinct()
              .toList();
      assertThat(firstTimes)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, versions).mapToObj(String::valueOf).toList());
    }
  }
}
