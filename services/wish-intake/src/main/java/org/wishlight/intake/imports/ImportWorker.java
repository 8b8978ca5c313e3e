package org.wishlight.intake.imports;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This replica's hand for imports: one at a time, from the start of the service to its end. */
@Component
class ImportWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
  private static final long LOOK_EVERY_MILLIS = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ImportRun run;
  private final boolean works;
  private final String holder = UUID.randomUUID().toString();
  private final Semaphore calls = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  ImportWorker(ImportRun run, @Value("${wishlight.imports.work:true}") boolean works) {
    this.run = run;
    this.works = works;
  }

  /** There is something to do: no need to wait for the next look. */
  void call() {
    calls.release();
  }

  @Override
  public void start() {
    running = true;
    if (works) {
      thread = Thread.ofVirtual().name("imports").start(this::workOn);
    }
  }

  private void workOn() {
    try {
      while (running) {
        if (!workOnce() && calls.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
          calls.drainPermits();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean workOnce() {
    try {
      return run.work(holder, this::isRunning);
    } catch (RuntimeException failure) {
      log.warn("Imports wait for a moment: {}", failure.toString());
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
    call();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
