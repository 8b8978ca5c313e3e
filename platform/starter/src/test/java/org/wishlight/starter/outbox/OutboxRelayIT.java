package org.wishlight.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wishlight.starter.outbox.Note.aNote;
import static org.wishlight.starter.outbox.Note.anEntry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.wishlight.contracts.Topics;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.Seen;
import org.wishlight.testing.WishlightTest;

/** What the relay promises while the stores are there; {@link OutboxFaultsIT} takes them away. */
@WishlightTest
class OutboxRelayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired ReactiveMongoTemplate mongo;
  @Autowired Aggregates aggregates;
  @Autowired EventRecorder recorder;
  @Autowired EventProbe probe;
  @Autowired OutboxRelay relay;

  @AfterEach
  void relayAgain() {
    if (!relay.isRunning()) {
      relay.start();
    }
  }

  @Test
  void sendsWhatAnInsertAndAPushSay() {
    var note = inserted();
    pushed(note, 2, 3);

    var seen = eventsOf(note.id(), 3);
    assertThat(seen).extracting(event -> event.header("ce_version")).containsExactly("1", "2", "3");
  }

  @Test
  void saysNothingWhereAPartOfAnEntryIsTakenOut() {
    var note = inserted();
    mongo
        .updateFirst(
            Query.query(Criteria.where("_id").is(note.id())),
            Update.update("history.0.data.reason", "***"),
            "notes")
        .block();
    pushed(note, 2);

    assertThat(eventsOf(note.id(), 2))
        .extracting(event -> event.header("ce_version"))
        .containsExactly("1", "2");
  }

  @Test
  void readsTheSourcesInTheirOrderWhereAllIsSentAgain() {
    for (var source : List.of("first", "second", "third")) {
      var entry = new Document("_id", source).append("time", new Date());
      mongo.insert(new Document("_id", source).append("history", List.of(entry)), source).block();
    }
    var third = OutboxSource.of("third");
    var changes =
        new OutboxChanges(
            mongo, List.of(third, OutboxSource.of("first"), OutboxSource.of("second")));

    assertThat(changes.fromTheBeginning().take(3).collectList().block(PATIENCE))
        .extracting(change -> change.entries().getFirst().getString("_id"))
        .containsExactly("third", "first", "second");
  }

  @Test
  void speaksCloudEventsInBinaryMode() {
    var note = inserted();

    var seen = eventsOf(note.id(), 1).getFirst();
    var entry = note.history().getFirst();
    assertThat(seen.key()).isEqualTo("xiuyuan");
    assertThat(seen.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", entry.id())
        .containsEntry("ce_type", "org.wishlight.wish.returned.v1")
        .containsEntry("ce_source", "/sample")
        .containsEntry("ce_office", "liangcheng")
        .containsEntry("ce_neighborhood", "xiuyuan")
        .containsEntry("ce_actor", "open")
        .containsEntry("content-type", "application/json");
    assertThat(Instant.parse(seen.header("ce_time"))).isBefore(Instant.now());
    assertThat(UUID.fromString(seen.header("ce_id")).version()).isEqualTo(7);
    assertThat(seen.body()).isEqualTo("{\"wisher\":\"p1\",\"reason\":\"说明 1\"}");
  }

  @Test
  void sendsABurstOnce() {
    var burst = Stream.generate(() -> aNote(recorder)).limit(3_000).toList();
    var ids = burst.stream().map(Note::id).collect(Collectors.toSet());

    mongo.insertAll(burst).blockLast();

    var seen =
        probe.awaitCount(
            Topics.WISH_EVENTS, event -> ids.contains(event.header("ce_subject")), 3_000, PATIENCE);
    assertThat(seen).extracting(event -> event.header("ce_id")).doesNotHaveDuplicates();
    assertThat(relay.relaying()).isTrue();
  }

  @Test
  void goesOnWhereItWasStopped() {
    var before = inserted();
    eventsOf(before.id(), 1);
    relay.stop();
    var meanwhile = inserted();
    pushed(meanwhile, 2);

    relay.start();

    assertThat(eventsOf(meanwhile.id(), 2))
        .extracting(event -> event.header("ce_version"))
        .containsExactly("1", "2");
  }

  @Test
  void repeatsInOrderWhenItWasKilledBeforeItsPositionWasStored() {
    var position = storedPosition();
    var note = inserted();
    pushed(note, 2);
    var first = eventsOf(note.id(), 2);
    relay.stop();
    mongo.updateFirst(outbox(), new Update().set("token", position), "relay").block();

    relay.start();

    var all = eventsOf(note.id(), 4);
    assertThat(all.subList(2, 4))
        .extracting(event -> event.header("ce_id"))
        .containsExactlyElementsOf(first.stream().map(event -> event.header("ce_id")).toList());
  }

  @Test
  void sendsEverythingAgainWhenItsPositionIsLost() {
    var note = inserted();
    eventsOf(note.id(), 1);
    relay.stop();
    mongo.updateFirst(outbox(), new Update().unset("token"), "relay").block();

    relay.start();

    assertThat(eventsOf(note.id(), 2)).extracting(Seen::body).hasSize(2).containsOnly(note(note));
    var later = inserted();
    eventsOf(later.id(), 1);
  }

  @Test
  void takesOverFromADeadReplica() {
    relay.stop();
    var dead = new Update().set("holder", "dead").set("until", inSeconds(2));
    mongo.updateFirst(outbox(), dead, "relay").block();
    var note = inserted();

    relay.start();

    eventsOf(note.id(), 1);
    assertThat(relay.relaying()).isTrue();
  }

  @Test
  void leavesTheWorkToTheReplicaThatHoldsTheLease() {
    relay.stop();
    var other = new Update().set("holder", "other").set("until", inSeconds(3_600));
    mongo.updateFirst(outbox(), other, "relay").block();

    relay.start();

    await().during(Duration.ofSeconds(2)).until(() -> !relay.relaying());
    mongo.updateFirst(outbox(), new Update().set("until", new Date(0)), "relay").block();
    await().atMost(Duration.ofSeconds(5)).until(relay::relaying);
  }

  @Test
  void refusesAChangeThatAnotherHasOvertaken() {
    var note = inserted();
    pushed(note, 2);

    var late =
        aggregates.advance(
            Note.class, note.id(), 1, new Update(), List.of(anEntry(recorder, note.id(), 2)));

    assertThat(late.blockOptional()).isEmpty();
    assertThat(mongo.findById(note.id(), Note.class).block().history()).hasSize(2);
  }

  private Note inserted() {
    var note = aNote(recorder);
    return mongo.insert(note).block();
  }

  private void pushed(Note note, long... versions) {
    var entries = new ArrayList<HistoryEntry>();
    for (var version : versions) {
      entries.add(anEntry(recorder, note.id(), version));
    }
    var last = versions[0] - 1;
    assertThat(
            aggregates
                .advance(Note.class, note.id(), last, new Update().set("text", "next"), entries)
                .block())
        .isNotNull();
  }

  private List<Seen> eventsOf(String note, int count) {
    return probe.awaitCount(
        Topics.WISH_EVENTS, seen -> note.equals(seen.header("ce_subject")), count, PATIENCE);
  }

  private Object storedPosition() {
    return await()
        .until(
            () -> mongo.findOne(outbox(), Document.class, "relay").block().get("token"),
            token -> token != null);
  }

  private static String note(Note note) {
    return "{\"wisher\":\"p1\",\"reason\":\"说明 " + note.version() + "\"}";
  }

  private static Date inSeconds(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static Query outbox() {
    return Query.query(Criteria.where("_id").is("outbox"));
  }
}
