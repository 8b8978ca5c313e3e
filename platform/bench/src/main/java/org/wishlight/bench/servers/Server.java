package org.wishlight.bench.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wishlight.local.infra.Await;
import org.wishlight.local.infra.ChildProcess;
import org.wishlight.local.infra.JavaCommand;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.project.Readiness;
import org.wishlight.local.project.Service;

/** One JVM under measurement: ours or a peer's, all cut alike. */
public record Server(String name, int port, ChildProcess process, boolean tellsReadiness) {
  private static final String QUIET =
      "-Dlogback.configurationFile=org/wishlight/local/infra/broker-log.xml";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** One of the project's own services, from its packaged jar. */
  static Server ofJar(
      Service service, List<String> flags, Path log, Map<String, String> environment) {
    var process = start(flags, List.of("-jar", service.jar().toString()), log, environment);
    return new Server(service.name(), service.port(), process, true);
  }

  /** A main class on the class path of the bench itself. */
  static Server ofClass(
      String name, int port, List<String> flags, Path log, String main, List<String> arguments) {
    var rest = new ArrayList<>(List.of(QUIET, "-cp", JavaCommand.classPath(), main));
    rest.addAll(arguments);
    return new Server(name, port, start(flags, rest, log, Map.of()), false);
  }

  private static ChildProcess start(
      List<String> flags, List<String> rest, Path log, Map<String, String> environment) {
    var command = new ArrayList<String>();
    command.add(JavaCommand.executable());
    command.addAll(flags);
    command.addAll(rest);
    return ChildProcess.start(command, log, environment);
  }

  void awaitReady() {
    Await.ready(process, name, PATIENCE, this::isReady);
  }

  private boolean isReady() {
    return tellsReadiness
        ? Readiness.of(new Service(name, port, Path.of(name)))
        : Ports.answers(port);
  }

  public long pid() {
    return process.pid();
  }

  public void pause() {
    process.pause();
  }

  public void resume() {
    process.resume();
  }

  void stop() {
    process.resume();
    process.stop(Duration.ofSeconds(10));
  }
}
