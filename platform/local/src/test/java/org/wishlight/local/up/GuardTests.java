package org.wishlight.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishlight.local.infra.Await;
import org.wishlight.local.infra.ChildProcess;
import org.wishlight.local.infra.Refusal;

class GuardTests {
  @TempDir Path folder;
  private final BlockingQueue<ChildProcess> launched = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private final class Sleeper implements Member {
    private final String script;

    Sleeper(String script) {
      this.script = script;
    }

    @Override
    public String name() {
      return "matching";
    }

    @Override
    public int port() {
      return 8082;
    }

    @Override
    public ChildProcess launch() {
      var log = folder.resolve("matching.log");
      var child = ChildProcess.start(List.of("/bin/sh", "-c", script), log, Map.of());
      launched.add(child);
      return child;
    }

    @Override
    public void awaitReady(ChildProcess process) {
      Await.ready(process, name(), Duration.ofSeconds(10), () -> process.hasLogged("ready"));
    }
  }

  @Test
  void startsADeadChildAgainAndSaysSo() throws Exception {
    var guard = guard("echo ready; exec sleep 300");
    guard.start();
    var keeping = CompletableFuture.runAsync(guard::keep);

    next().kill();
    var second = next();

    assertThat(second.isAlive()).isTrue();
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("matching", "137");
    guard.stop();
    keeping.get(20, TimeUnit.SECONDS);
    assertThat(second.isAlive()).isFalse();
    assertThat(guard.running()).isEmpty();
  }

  @Test
  void tellsAChildThatCannotStart() {
    var guard = guard("echo no database; exit 3");

    Assertions.assertThatThrownBy(guard::start)
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("matching", "no database");
  }

  @Test
  void givesUpOnAChildThatKeepsDying() throws Exception {
    var guard = guard("echo ready; sleep 0.1; exit 3");
    guard.start();
    var keeping = CompletableFuture.runAsync(guard::keep);

    Assertions.assertThatThrownBy(() -> keeping.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Refusal.class)
        .hasMessageContainingAll("matching", "3");
    assertThat(launched).hasSize(5);
  }

  private Guard guard(String script) {
    var screen = new Screen(new PrintStream(told, true, StandardCharsets.UTF_8), false);
    return new Guard(new Sleeper(script), new Deaths(Duration.ofMillis(10)), screen, () -> {});
  }

  private ChildProcess next() throws InterruptedException {
    var child = launched.poll(20, TimeUnit.SECONDS);
    Assertions.assertThat(child).isNotNull();
    return child;
  }
}
