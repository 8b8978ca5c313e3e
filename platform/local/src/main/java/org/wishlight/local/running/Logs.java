package org.wishlight.local.running;

import static org.wishlight.local.infra.Messages.text;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.project.Project;

/** Shows one process's log, and what comes to it. */
public final class Logs {
  private Logs() {}

  public static int run(Project project, String process, boolean follow)
      throws IOException, InterruptedException {
    if (project.processes().noneMatch(process::equals)) {
      var known = project.processes().collect(Collectors.joining(", "));
      throw new Refusal(text("logs.unknown", process, known));
    }
    var log = project.log(process);
    if (!Files.exists(log)) {
      throw new Refusal(text("logs.none", process));
    }
    var file = log.toString();
    var tail = follow ? new String[] {"tail", "-n", "100", "-F", file} : new String[] {"cat", file};
    return new ProcessBuilder(tail).inheritIO().start().waitFor();
  }
}
