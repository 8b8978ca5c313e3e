package org.wishlight.starter.observability;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.contracts.WishEvent;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;
import reactor.core.publisher.Mono;

/** Writes one document with an event, some steps into a reactive pipeline. */
@RestController
class TracedController {
  private static final Logger log = LoggerFactory.getLogger(TracedController.class);

  private final ReactiveMongoTemplate mongo;
  private final EventRecorder recorder;

  TracedController(ReactiveMongoTemplate mongo, EventRecorder recorder) {
    this.mongo = mongo;
    this.recorder = recorder;
  }

  @Access(operator = Scope.OFFICE)
  @PostMapping("/api/v1/wishes/{id}/traced")
  Mono<String> traced(@PathVariable String id) {
    return mongo
        .getCollectionNames()
        .collectList()
        .map(
            names ->
                recorder.entry(
                    new Story(id, "liangcheng", "xiuyuan"),
                    1,
                    new WishEvent.Returned("p1", "traced"),
                    null,
                    Instant.now()))
        .doOnNext(entry -> log.info("writing"))
        .flatMap(entry -> mongo.insert(new TracedNote(id, 1, List.of(entry))))
        .thenReturn(id);
  }

  @Document("notes")
  record TracedNote(@Id String id, long version, List<HistoryEntry> history) {}
}
