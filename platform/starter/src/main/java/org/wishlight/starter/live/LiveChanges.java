package org.wishlight.starter.live;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ChangeStreamEvent;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The documents of one collection as they change, for any number of readers: one change stream per
 * replica, whichever replica made the change. A reader that falls too far behind is cut off and
 * comes back; it delays nobody.
 */
public final class LiveChanges<T> implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LiveChanges.class);
  private static final int READER_BUFFER = 4_096;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

  private final ReactiveMongoTemplate mongo;
  private final Class<T> type;
  private volatile Sinks.Many<T> changes = Sinks.many().multicast().directBestEffort();
  private volatile Sinks.Empty<Void> stopping = Sinks.empty();
  private volatile boolean running;

  public LiveChanges(ReactiveMongoTemplate mongo, Class<T> type) {
    this.mongo = mongo;
    this.type = type;
  }

  /** Changes from now on until shutdown; ends with an error for a reader that is too slow. */
  public Flux<T> changes() {
    return changes.asFlux().onBackpressureBuffer(READER_BUFFER, BufferOverflowStrategy.ERROR);
  }

  /** What {@code present} finds and then what changes, with nothing lost in between. */
  public Flux<T> changesAfter(Flux<T> present) {
    return Flux.mergeSequential(present, changes());
  }

  @Override
  public void start() {
    running = true;
    changes = Sinks.many().multicast().directBestEffort();
    stopping = Sinks.empty();
    Thread.ofVirtual().name("live-" + type.getSimpleName()).start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopping.tryEmitEmpty();
    changes.tryEmitComplete();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        watch().takeUntilOther(stopping.asMono()).doOnNext(this::tell).blockLast();
      } catch (RuntimeException failure) {
        log.warn("Changes of {} are not seen for a second: {}", type.getSimpleName(), failure);
      }
      stopping.asMono().timeout(TRY_AGAIN, Mono.empty()).block();
    }
  }

  private void tell(T changed) {
    changes.tryEmitNext(changed);
  }

  private Flux<T> watch() {
    return mongo
        .changeStream(type)
        .watchCollection(type)
        .listen()
        .mapNotNull(ChangeStreamEvent::getBody);
  }
}
