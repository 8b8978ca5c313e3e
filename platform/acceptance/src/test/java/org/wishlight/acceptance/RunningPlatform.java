package org.wishlight.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wishlight.local.infra.Folders;
import org.wishlight.local.infra.JavaCommand;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Service;
import org.wishlight.local.running.Down;

/** The whole product in a folder of its own, on ports that nobody else uses. */
final class RunningPlatform implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(240);
  private static final int STORES = 3;

  private final Project project;
  private final Process launcher;

  private RunningPlatform(Project project, Process launcher) {
    this.project = project;
    this.launcher = launcher;
  }

  static RunningPlatform start(Path folder, Map<String, String> environment) throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    var repository = Path.of("../..").toRealPath();
    var ports = IntStream.range(0, STORES + jars().size()).map(n -> Ports.free()).toArray();
    var platform =
        new RunningPlatform(
            project(folder, repository, ports), launch(folder, repository, environment, ports));
    platform.awaitReady();
    return platform;
  }

  static Project project(Path folder, Path repository, int... ports) {
    var jars = List.copyOf(jars().entrySet());
    var services =
        IntStream.range(0, jars.size())
            .mapToObj(n -> service(repository, jars.get(n), ports[STORES + n]))
            .toList();
    return new Project(folder, new Project.StorePorts(ports[0], ports[1], ports[2]), services);
  }

  Project project() {
    return project;
  }

  @Override
  public void close() {
    Down.run(project, new PrintStream(PrintStream.nullOutputStream()));
    launcher.destroy();
  }

  private void awaitReady() {
    await()
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(250))
        .failFast("the launcher has ended: see launcher.out", () -> !launcher.isAlive())
        .until(() -> output().contains("Ready after"));
  }

  private String output() throws IOException {
    return Files.readString(project.root().resolve("launcher.out"));
  }

  private static Process launch(
      Path folder, Path repository, Map<String, String> environment, int... ports)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                JavaCommand.executable(),
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=org/wishlight/local/infra/broker-log.xml",
                "-cp",
                JavaCommand.classPath(),
                Launcher.class.getName(),
                folder.toString(),
                repository.toString()));
    IntStream.of(ports).mapToObj(Integer::toString).forEach(command::add);
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("WISHLIGHT_START_UP_CACHES", "off");
    builder.environment().putAll(environment);
    return builder.redirectOutput(folder.resolve("launcher.out").toFile()).start();
  }

  private static Service service(Path repository, Map.Entry<String, String> jar, int port) {
    var name = jar.getKey();
    var path = repository.resolve(jar.getValue()).resolve(name).resolve("target/" + name + ".jar");
    return new Service(name, port, path);
  }

  private static Map<String, String> jars() {
    var jars = new java.util.LinkedHashMap<String, String>();
    Stream.of("wish-intake", "matching", "notification", "statistics")
        .forEach(name -> jars.put(name, "services"));
    Stream.of("identity", "gateway").forEach(name -> jars.put(name, "platform"));
    return jars;
  }
}
