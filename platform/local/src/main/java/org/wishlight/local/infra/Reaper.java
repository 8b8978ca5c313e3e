package org.wishlight.local.infra;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends our child processes when this JVM is gone, even by kill -9: a shell that reads their ids
 * from a pipe and acts when the pipe breaks.
 */
final class Reaper {
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      pids=
      while read -r change pid; do
        rest=
        for known in $pids; do [ "$known" = "$pid" ] || rest="$rest $known"; done
        pids=$rest
        [ "$change" = + ] && pids="$pids $pid"
      done
      [ -z "$pids" ] && exit 0
      kill -TERM $pids
      kill -CONT $pids
      tries=0
      while kill -0 $pids && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
      kill -KILL $pids
      """;

  private static final Reaper INSTANCE = new Reaper();

  private final PrintStream pipe;

  private Reaper() {
    try {
      var shell =
          new ProcessBuilder("/bin/sh", "-c", SCRIPT)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      pipe = new PrintStream(shell.getOutputStream(), true, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void watch(Process child) {
    INSTANCE.tell("+ " + child.pid());
    var _ = child.onExit().thenRun(() -> INSTANCE.tell("- " + child.pid()));
  }

  private synchronized void tell(String change) {
    pipe.print(change + "\n");
    pipe.flush();
  }
}
