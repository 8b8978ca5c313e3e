package org.wishlight.matching.wall;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.starter.live.LiveStream;
import reactor.core.publisher.Flux;

/** The wall as it is, and then as it changes, for any number of readers. */
@Component
class WallStream {
  private final Wall wall;
  private final LiveChanges<WallDocument> changes;

  /** What an entry that is not to be seen any more leaves. */
  record Removed(String wishId) {}

  WallStream(Wall wall, LiveChanges<WallDocument> changes) {
    this.wall = wall;
    this.changes = changes;
  }

  Flux<ServerSentEvent<Object>> of(WallFilter filter) {
    return LiveStream.of(Flux.defer(() -> told(filter, new HashMap<>())));
  }

  private Flux<ServerSentEvent<Object>> told(WallFilter filter, Map<String, Long> shown) {
    var present = wall.list(filter.criteria(null), 0);
    return changes.changesAfter(present).mapNotNull(entry -> tell(entry, filter, shown));
  }

  /**
   * @param shown the version in which this reader has seen each entry: an older one is no news
   */
  private static @Nullable ServerSentEvent<Object> tell(
      WallDocument entry, WallFilter filter, Map<String, Long> shown) {
    if (filter.shows(entry)) {
      var seen = shown.getOrDefault(entry.id(), 0L);
      if (seen >= entry.version()) {
        return null;
      }
      shown.put(entry.id(), entry.version());
      return event("entry", entry, EntryView.of(entry, filter.caller()));
    }
    return shown.remove(entry.id()) == null
        ? null
        : event("removed", entry, new Removed(entry.id()));
  }

  private static ServerSentEvent<Object> event(String name, WallDocument entry, Object body) {
    return ServerSentEvent.builder(body).event(name).id(entry.id() + ":" + entry.version()).build();
  }
}
