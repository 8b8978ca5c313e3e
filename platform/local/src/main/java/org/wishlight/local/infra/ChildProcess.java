package org.wishlight.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One process of ours, its output in a log file, never outliving this JVM. */
public final class ChildProcess {
  /**
   * Ctrl-C in a terminal is for the launcher, which stops its children in order; so they live in a
   * process group of their own.
   */
  private static final String APART =
      """
      trap '' INT HUP
      command -v setsid >/dev/null && exec setsid "$@"
      exec perl -e 'setpgrp; exec @ARGV' "$@"
      """;

  private final Process process;
  private final Path log;
  private final long logStart;

  private ChildProcess(Process process, Path log, long logStart) {
    this.process = process;
    this.log = log;
    this.logStart = logStart;
  }

  public static ChildProcess start(
      List<String> command, Path log, Map<String, String> environment) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      var logStart = Files.exists(log) ? Files.size(log) : 0;
      var apart = new ArrayList<>(List.of("/bin/sh", "-c", APART, "sh"));
      apart.addAll(command);
      var builder = new ProcessBuilder(apart).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      var process = builder.start();
      process.getOutputStream().close();
      Reaper.watch(process);
      return new ChildProcess(process, log, logStart);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public int exitCode() {
    return process.exitValue();
  }

  public CompletableFuture<ChildProcess> onExit() {
    return process.onExit().thenApply(_ -> this);
  }

  /** SIGTERM, and SIGKILL when the patience ends. */
  public void stop(Duration patience) {
    process.destroy();
    if (!ends(patience)) {
      kill();
    }
  }

  /** SIGKILL, returning when the process is gone. */
  public void kill() {
    process.destroyForcibly();
    ends(Duration.ofSeconds(30));
  }

  /** SIGSTOP: alive, but silent as a machine that hangs. */
  public void pause() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  public boolean ends(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** True once the process has written this since it was started. */
  public boolean hasLogged(String line) {
    return output().contains(line);
  }

  /** What it wrote since it was started; the last lines explain a death. */
  public String output() {
    try (var file = Files.newByteChannel(log)) {
      file.position(Math.min(logStart, file.size()));
      return new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void signal(String name) {
    try {
      var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("kill -" + name + " " + pid() + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
