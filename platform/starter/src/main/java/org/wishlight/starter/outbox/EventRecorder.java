package org.wishlight.starter.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Instant;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Event;
import org.wishlight.contracts.EventCatalog;

/** Turns what happened into the history entry that is stored with the new state. */
public final class EventRecorder {
  private static final String TRACEPARENT = "traceparent";

  private final EventJson json;
  private final Tracer tracer;
  private final Propagator propagator;

  EventRecorder(EventJson json, Tracer tracer, Propagator propagator) {
    this.json = json;
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /**
   * @param version of this event in its subject's story, from 1
   * @param actor the id of whoever caused it, or null where the clock did
   */
  public HistoryEntry entry(
      Story story, long version, Event event, @Nullable String actor, Instant at) {
    return new HistoryEntry(
        UuidCreator.getTimeOrderedEpoch().toString(),
        EventCatalog.typeOf(event.getClass()),
        story.subject(),
        version,
        at,
        story.office(),
        story.neighborhood(),
        actor,
        traceparent(),
        json.body(event));
  }

  private @Nullable String traceparent() {
    var span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    var headers = new HashMap<String, String>();
    propagator.inject(span.context(), headers, (ignored, name, value) -> headers.put(name, value));
    return headers.get(TRACEPARENT);
  }
}
