package org.wishlight.starter.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.contracts.WishEvent;

/** A document as small as can be that carries its events. */
@Document("notes")
record Note(@Id String id, long version, String text, List<HistoryEntry> history) {

  static Note aNote(EventRecorder recorder) {
    var id = UUID.randomUUID().toString();
    return new Note(id, 1, "first", List.of(anEntry(recorder, id, 1)));
  }

  static HistoryEntry anEntry(EventRecorder recorder, String id, long version) {
    var story = new Story(id, "liangcheng", "xiuyuan");
    var event = new WishEvent.Returned("p1", "说明 " + version);
    return recorder.entry(story, version, event, "open", Instant.now());
  }
}
