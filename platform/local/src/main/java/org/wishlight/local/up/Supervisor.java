package org.wishlight.local.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.running.RunFile;
import org.wishlight.local.running.RunningProcess;

/** Starts groups of members, keeps them alive, and stops them in the opposite order. */
final class Supervisor {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

  private final Screen screen;
  private final RunFile file;
  private final List<List<Guard>> groups = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> hopeless = new CompletableFuture<>();

  Supervisor(Screen screen, RunFile file) {
    this.screen = screen;
    this.file = file;
    record();
  }

  /** All at once; returns when all are ready, fails with the first that is not. */
  void start(List<? extends Member> members) {
    var guards = members.stream().map(this::guard).toList();
    groups.add(guards);
    wait(all(guards, Guard::start));
    guards.forEach(guard -> THREADS.execute(() -> keep(guard)));
  }

  /** Returns never, but fails when a member cannot be kept alive. */
  void keepAll() {
    wait(hopeless);
  }

  void stopAll() {
    for (var group : new ArrayList<>(groups).reversed()) {
      all(group, Guard::stop).join();
    }
    file.remove();
  }

  private Guard guard(Member member) {
    return new Guard(member, new Deaths(FIRST_PAUSE), screen, this::record);
  }

  private void keep(Guard guard) {
    try {
      guard.keep();
    } catch (Refusal refusal) {
      hopeless.completeExceptionally(refusal);
    }
  }

  private synchronized void record() {
    var launcher = RunningProcess.of(RunFile.LAUNCHER, 0, ProcessHandle.current());
    var members = groups.stream().flatMap(List::stream).flatMap(guard -> guard.running().stream());
    file.write(Stream.concat(Stream.of(launcher), members).toList());
  }

  private static CompletableFuture<Void> all(List<Guard> guards, Consumer<Guard> act) {
    return CompletableFuture.allOf(
        guards.stream()
            .map(guard -> CompletableFuture.runAsync(() -> act.accept(guard), THREADS))
            .toArray(CompletableFuture[]::new));
  }

  private static void wait(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw e;
    }
  }
}
