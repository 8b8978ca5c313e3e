package org.wishlight.local.running;

import static org.wishlight.local.infra.Messages.text;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Readiness;

/** What runs, how it feels, and where the stores are. */
public final class Status {
  private final Project project;
  private final List<RunningProcess> processes;

  private Status(Project project, List<RunningProcess> processes) {
    this.project = project;
    this.processes = processes;
  }

  /** Exit code 0 only when everything is there and healthy. */
  public static int run(Project project, PrintStream out) {
    var file = new RunFile(project);
    if (file.launcher().isEmpty()) {
      out.println(text("nothing.runs"));
      return 1;
    }
    return new Status(project, file.read()).print(out);
  }

  private int print(PrintStream out) {
    var table =
        new Table(
            text("status.name"),
            text("status.pid"),
            text("status.port"),
            text("status.health"),
            text("status.memory"),
            text("status.uptime"));
    processes.forEach(process -> table.row(row(process)));
    table.print(out);
    out.println(text("address.mongodb", project.mongoUri("")));
    out.println(text("address.kafka", project.brokers()));
    return project.processes().allMatch(this::isHealthy) ? 0 : 1;
  }

  private String[] row(RunningProcess process) {
    var port = process.port() == 0 ? "" : Integer.toString(process.port());
    return new String[] {
      process.name(),
      Long.toString(process.pid()),
      port,
      text(isHealthy(process) ? "status.up" : "status.down"),
      ResidentMemory.of(process.pid()) / 1024 + " MB",
      uptime(process)
    };
  }

  private boolean isHealthy(String name) {
    return processes.stream().filter(p -> p.name().equals(name)).anyMatch(this::isHealthy);
  }

  private boolean isHealthy(RunningProcess process) {
    return process.alive().isPresent()
        && project.services().stream()
            .filter(service -> service.name().equals(process.name()))
            .findFirst()
            .map(Readiness::of)
            .orElseGet(() -> process.port() == 0 || Ports.answers(process.port()));
  }

  private static String uptime(RunningProcess process) {
    var up = Duration.between(process.started(), Instant.now());
    return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
  }
}
