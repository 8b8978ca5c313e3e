package org.wishlight.local.running;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of ours as it was when we started it. Ids are reused, so start and command must agree
 * before we touch what runs under an id today.
 */
public record RunningProcess(String name, long pid, Instant started, int port, String command) {
  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

  public static RunningProcess of(String name, int port, ProcessHandle process) {
    return new RunningProcess(name, process.pid(), startOf(process), port, commandOf(process));
  }

  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
  }

  private boolean isTheSame(ProcessHandle process) {
    return commandOf(process).equals(command)
        && Duration.between(started, startOf(process)).abs().compareTo(CLOCK_STEP) < 0;
  }

  String toLine() {
    return String.join(
        "\t",
        name,
        Long.toString(pid),
        Long.toString(started.toEpochMilli()),
        Integer.toString(port),
        command);
  }

  static RunningProcess fromLine(String line) {
    var parts = line.split("\t", 5);
    return new RunningProcess(
        parts[0],
        Long.parseLong(parts[1]),
        Instant.ofEpochMilli(Long.parseLong(parts[2])),
        Integer.parseInt(parts[3]),
        parts[4]);
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static String commandOf(ProcessHandle process) {
    return process.info().command().orElse("");
  }
}
