package org.wishlight.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishlight.local.infra.JavaCommand;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Service;
import org.wishlight.local.running.Down;
import org.wishlight.local.running.RunFile;
import org.wishlight.local.running.RunningProcess;
import org.wishlight.local.running.Status;

/** A whole life of the launcher: up, one service killed, status, down. */
class UpIT {
  private static final Duration BOUND = Duration.ofSeconds(90);

  @TempDir Path root;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

  /** The launcher as a JVM of its own; its arguments are the folder and six ports. */
  static final class Launcher {
    public static void main(String[] arguments) throws Exception {
      var project = project(Path.of(arguments[0]), ports(arguments));
      System.exit(new Up(project, new Screen(System.out, false)).run(false));
    }

    private static int[] ports(String... arguments) {
      return List.of(arguments).stream().skip(1).mapToInt(Integer::parseInt).toArray();
    }
  }

  private final int[] ports = {Ports.free(), Ports.free(), Ports.free(), Ports.free()};

  @AfterEach
  void stopAll() {
    Down.run(project(root, ports), out);
  }

  @Test
  void startsKeepsAliveTellsAndStopsEverything() throws Exception {
    var project = project(root, ports);
    StandIn.writeJar(project.services().getFirst().jar());
    var launcher = launch();
    awaitLine("Ready after");

    assertThat(Status.run(project, out)).isZero();
    assertThat(pid("wish-intake")).isNotEqualTo(pid("kafka"));

    var killed = pid("wish-intake");
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    awaitLine("wish-intake ended (exit code 137)");
    await()
        .atMost(BOUND)
        .until(() -> pid("wish-intake") != killed && Status.run(project, out) == 0);

    assertThat(Down.run(project, out)).isZero();
    assertThat(launcher.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isZero();
    assertThat(Arrays.stream(ports)).allMatch(Ports::isFree);
    assertThat(Status.run(project, out)).isEqualTo(1);
  }

  @Test
  void recoversFromAKilledLauncherAndRefusesASecondOne() throws Exception {
    var project = project(root, ports);
    StandIn.writeJar(project.services().getFirst().jar());
    var first = launch();
    awaitLine("Ready after");
    first.destroyForcibly().waitFor();

    var second = launch();
    awaitLine("Ready after");
    var third = launch("third.out");

    assertThat(third.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(third.exitValue()).isNotZero();
    assertThat(Files.readString(root.resolve("third.out"))).contains("already up");
    assertThat(second.isAlive()).isTrue();
    assertThat(Status.run(project, out)).isZero();
  }

  private Process launch() throws IOException {
    return launch("launcher.out");
  }

  private Process launch(String output) throws IOException {
    var builder =
        new ProcessBuilder(
            JavaCommand.executable(),
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=org/wishlight/local/infra/broker-log.xml",
            "-cp",
            JavaCommand.classPath(),
            Launcher.class.getName(),
            root.toString());
    for (var port : ports) {
      builder.command().add(Integer.toString(port));
    }
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectErrorStream(true).redirectOutput(root.resolve(output).toFile()).start();
  }

  private void awaitLine(String line) {
    await()
        .atMost(BOUND)
        .until(() -> Files.readString(root.resolve("launcher.out")).contains(line));
  }

  private long pid(String name) {
    return new RunFile(project(root, ports))
        .read().stream()
            .filter(process -> process.name().equals(name))
            .mapToLong(RunningProcess::pid)
            .findFirst()
            .orElse(0);
  }

  private static Project project(Path root, int... ports) {
    var jar = root.resolve("services/wish-intake/target/wish-intake.jar");
    return new Project(
        root,
        new Project.StorePorts(ports[0], ports[1], ports[2]),
        List.of(new Service("wish-intake", ports[3], jar)));
  }
}
