package org.wishlight.starter.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;

/**
 * The service's audit log, in its own database. What was done is written before it is answered;
 * what was refused is written soon after, together with others, so that a flood of refusals costs
 * little: beyond the queue they are only counted.
 */
public final class AuditLog implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
  private static final int MOST_WAITING = 10_000;
  private static final int MOST_AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReactiveMongoTemplate mongo;
  private final Clock clock;
  private final String service;
  private final Counter lost;
  private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile @Nullable Thread writer;

  AuditLog(ReactiveMongoTemplate mongo, Clock clock, String service, MeterRegistry meters) {
    this.mongo = mongo;
    this.clock = clock;
    this.service = service;
    this.lost = meters.counter("wishlight.audit.lost");
  }

  /** Written when the answer comes. */
  public Mono<AuditEntry> write(
      AuditKind kind, Caller caller, @Nullable String subject, @Nullable String detail) {
    return Mono.defer(() -> mongo.insert(entry(kind, caller, subject, detail)));
  }

  /** Written soon. */
  public void note(
      AuditKind kind, Caller caller, @Nullable String subject, @Nullable String detail) {
    if (!waiting.offer(entry(kind, caller, subject, detail))) {
      lost.increment();
    }
  }

  private AuditEntry entry(
      AuditKind kind, Caller caller, @Nullable String subject, @Nullable String detail) {
    var actor = caller == Caller.ANYBODY ? null : caller.id();
    return new AuditEntry(
        UuidCreator.getTimeOrderedEpoch().toString(),
        clock.instant(),
        service,
        kind,
        actor,
        caller.office(),
        caller.neighborhood(),
        subject,
        detail);
  }

  @Override
  public void start() {
    writer = Thread.ofVirtual().name("audit").start(this::writeUntilStopped);
  }

  private void writeUntilStopped() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        write(next());
      }
    } catch (InterruptedException stopped) {
      write(rest());
    }
  }

  private List<AuditEntry> next() throws InterruptedException {
    var entries = new ArrayList<>(List.of(waiting.take()));
    waiting.drainTo(entries, MOST_AT_ONCE - 1);
    return entries;
  }

  private List<AuditEntry> rest() {
    var entries = new ArrayList<AuditEntry>();
    waiting.drainTo(entries);
    return entries;
  }

  private void write(List<AuditEntry> entries) {
    try {
      if (!entries.isEmpty()) {
        mongo.insertAll(entries).then().block(PATIENCE);
      }
    } catch (DataAccessException | IllegalStateException away) {
      lost.increment(entries.size());
      log.warn(
          "{} refusals were not written to the audit log: {}", entries.size(), away.getMessage());
    }
  }

  @Override
  public void stop() {
    var running = writer;
    if (running != null) {
      running.interrupt();
      try {
        running.join(PATIENCE);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      writer = null;
    }
  }

  @Override
  public boolean isRunning() {
    return writer != null;
  }
}
