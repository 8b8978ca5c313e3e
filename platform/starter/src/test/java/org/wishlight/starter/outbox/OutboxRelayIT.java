package org.wishlight.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.wishlight.contracts.Topics;
import org.wishlight.contracts.WishEvent;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class OutboxRelayIT {
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired Aggregates aggregates;
  @Autowired EventRecorder recorder;
  @Autowired EventProbe probe;

  @Document("notes")
  record Note(@Id String id, long version, String text, List<HistoryEntry> history) {}

  @Test
  void sendsWhatAnInsertAndAPushSay() {
    var note = aNote();
    mongo.insert(note).block();
    aggregates
        .advance(
            Note.class, note.id(), 1, new Update().set("text", "b"), List.of(entry(note.id(), 2)))
        .block();

    var seen =
        probe.awaitCount(
            Topics.WISH_EVENTS,
            r -> note.id().equals(r.header("ce_subject")),
            2,
            java.time.Duration.ofSeconds(20));
    assertThat(seen).extracting(r -> r.header("ce_version")).containsExactly("1", "2");
    assertThat(seen.getFirst().key()).isEqualTo("xiuyuan");
  }

  private Note aNote() {
    var id = UUID.randomUUID().toString();
    return new Note(id, 1, "a", new ArrayList<>(List.of(entry(id, 1))));
  }

  private HistoryEntry entry(String id, long version) {
    var story = new Story(id, "liangcheng", "xiuyuan");
    var event = new WishEvent.Returned("p1", "unclear");
    return recorder.entry(story, version, event, "open", Instant.now());
  }
}
