package org.wishlight.local.up;

import static org.wishlight.local.infra.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.infra.Refusal;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Service;

/** What must be true of the machine before anything is started. */
final class Preflight {
  private static final long NEEDED_MEGABYTES = 3072;

  private Preflight() {}

  static void check(Project project) {
    project.services().forEach(Preflight::checkBuilt);
    checkPorts(portsOf(project));
    checkMemory(Path.of("/proc/meminfo"));
  }

  private static void checkBuilt(Service service) {
    if (!Files.exists(service.jar())) {
      throw new Refusal(text("service.unbuilt", service.name(), service.jar()));
    }
  }

  static void checkPorts(Map<Integer, String> needs) {
    needs.forEach(
        (port, name) -> {
          if (!Ports.isFree(port)) {
            throw new Refusal(
                PortHolder.of(port)
                    .map(pid -> text("port.held", port, name, pid))
                    .orElseGet(() -> text("port.taken", port, name)));
          }
        });
  }

  /** A machine that does not tell is trusted. */
  static void checkMemory(Path meminfo) {
    if (Files.exists(meminfo)) {
      var available = availableMegabytes(meminfo);
      if (available < NEEDED_MEGABYTES) {
        throw new Refusal(text("memory.short", available, NEEDED_MEGABYTES));
      }
    }
  }

  private static long availableMegabytes(Path meminfo) {
    try (var lines = Files.lines(meminfo)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Long.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Integer, String> portsOf(Project project) {
    var needs = new LinkedHashMap<Integer, String>();
    needs.put(project.ports().mongo(), "MongoDB");
    needs.put(project.ports().kafka(), "Kafka");
    needs.put(project.ports().kafkaController(), "Kafka");
    project.services().forEach(service -> needs.put(service.port(), service.name()));
    return needs;
  }
}
