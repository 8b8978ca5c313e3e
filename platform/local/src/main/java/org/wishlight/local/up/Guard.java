package org.wishlight.local.up;

import static org.wishlight.local.infra.Messages.text;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wishlight.local.infra.ChildProcess;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.running.RunningProcess;

/** Keeps one member alive: starts it, starts it again when it dies, and stops it. */
final class Guard {
  private static final Duration GRACE = Duration.ofSeconds(40);

  private final Member member;
  private final Screen screen;
  private final Runnable changed;
  private final Deaths deaths;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable ChildProcess process;
  private volatile long born;

  Guard(Member member, Deaths deaths, Screen screen, Runnable changed) {
    this.member = member;
    this.deaths = deaths;
    this.screen = screen;
    this.changed = changed;
  }

  Optional<RunningProcess> running() {
    return Optional.ofNullable(process)
        .filter(ChildProcess::isAlive)
        .map(alive -> RunningProcess.of(member.name(), member.port(), alive.handle()));
  }

  /** Returns when the member is ready. */
  void start() {
    var step = screen.begin(member.name());
    try {
      launch();
      step.done();
    } catch (Refusal refusal) {
      step.failed();
      throw refusal;
    }
  }

  /** Returns when the member was stopped; fails with one line when it keeps dying. */
  void keep() {
    for (var current = process; current != null && !isStopping(); current = process) {
      current.onExit().join();
      if (!isStopping()) {
        revive(current);
      }
    }
  }

  void stop() {
    stopping.countDown();
    var last = process;
    if (last != null) {
      last.stop(GRACE);
    }
  }

  private void revive(ChildProcess dead) {
    var name = member.name();
    var lived = Duration.ofNanos(System.nanoTime() - born);
    var pause =
        deaths
            .after(lived)
            .orElseThrow(() -> new Refusal(text("child.hopeless", name, dead.exitCode())));
    screen.line(text("child.died", name, dead.exitCode(), pause.toSeconds()));
    if (!stopsWithin(pause)) {
      restart();
    }
  }

  /** A failed start is one more death, which the next round counts. */
  private void restart() {
    try {
      launch();
      screen.line(text("child.back", member.name()));
    } catch (Refusal refusal) {
      screen.line(refusal.line());
    }
  }

  private void launch() {
    born = System.nanoTime();
    var launched = member.launch();
    process = launched;
    changed.run();
    if (isStopping()) {
      launched.stop(GRACE);
    }
    member.awaitReady(launched);
    changed.run();
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private boolean stopsWithin(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
