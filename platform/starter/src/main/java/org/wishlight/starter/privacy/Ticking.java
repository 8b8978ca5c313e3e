package org.wishlight.starter.privacy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something done again and again on a virtual thread, from the start of the service to its end. */
public final class Ticking implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Ticking.class);

  private final String name;
  private final Duration every;
  private final Runnable task;
  private volatile CountDownLatch ended = new CountDownLatch(0);
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  public Ticking(String name, Duration every, Runnable task) {
    this.name = name;
    this.every = every;
    this.task = task;
  }

  @Override
  public void start() {
    var end = new CountDownLatch(1);
    ended = end;
    thread = Thread.ofVirtual().name(name).start(() -> run(end));
  }

  private void run(CountDownLatch end) {
    try {
      while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        runOnce();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void runOnce() {
    try {
      task.run();
    } catch (RuntimeException failure) {
      if (isRunning()) {
        log.warn("{} did not succeed and goes on soon: {}", name, failure.toString());
      }
    }
  }

  @Override
  public void stop() {
    ended.countDown();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return ended.getCount() > 0;
  }
}
