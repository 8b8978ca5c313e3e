package org.wishlight.intake.imports;

import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.starter.live.LiveStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How an import comes on, for who watches it; over when it is. */
@Component
class ImportStream {
  private final LiveChanges<ImportDocument> changes;

  ImportStream(LiveChanges<ImportDocument> changes) {
    this.changes = changes;
  }

  Flux<ServerSentEvent<ImportView.Progress>> of(Mono<ImportDocument> present) {
    return present.flatMapMany(
        found -> LiveStream.of(told(found.id(), Flux.concat(Mono.just(found), present))));
  }

  /** Looked up again once the changes are heard: nothing is lost in between. */
  private Flux<ServerSentEvent<ImportView.Progress>> told(String id, Flux<ImportDocument> present) {
    return changes
        .changesAfter(present)
        .filter(changed -> changed.id().equals(id))
        .map(ImportView.Progress::of)
        .distinctUntilChanged()
        .takeUntil(progress -> progress.status().isOver())
        .map(progress -> ServerSentEvent.builder(progress).event("progress").build());
  }
}
