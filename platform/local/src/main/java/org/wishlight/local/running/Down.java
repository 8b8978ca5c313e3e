package org.wishlight.local.running;

import static org.wishlight.local.infra.Messages.text;

import java.io.PrintStream;
import java.time.Duration;
import org.wishlight.local.project.Project;

/** Stops a running platform from another terminal. */
public final class Down {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Down() {}

  public static int run(Project project, PrintStream out) {
    var file = new RunFile(project);
    var launcher = file.launcher();
    launcher.ifPresent(Down::stop);
    var left = Leftovers.end(file);
    out.println(launcher.isEmpty() && left.isEmpty() ? text("nothing.runs") : text("down.done"));
    return 0;
  }

  private static void stop(ProcessHandle launcher) {
    launcher.destroy();
    if (!Leftovers.ends(launcher, PATIENCE)) {
      launcher.destroyForcibly();
    }
  }
}
