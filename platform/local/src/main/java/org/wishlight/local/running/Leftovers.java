package org.wishlight.local.running;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends what a launcher left behind that could not say goodbye. */
public final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Leftovers() {}

  /** The names of those that still ran. */
  public static List<String> end(RunFile file) {
    var alive = file.read().stream().filter(process -> process.alive().isPresent()).toList();
    var handles = alive.stream().flatMap(process -> process.alive().stream()).toList();
    handles.forEach(ProcessHandle::destroy);
    handles.forEach(Leftovers::end);
    file.remove();
    return alive.stream().map(RunningProcess::name).toList();
  }

  /** SIGTERM was sent; SIGKILL follows when it does not help. */
  static void end(ProcessHandle process) {
    if (!ends(process, PATIENCE)) {
      process.destroyForcibly();
      ends(process, PATIENCE);
    }
  }

  static boolean ends(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
