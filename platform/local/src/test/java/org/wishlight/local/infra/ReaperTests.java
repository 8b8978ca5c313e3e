package org.wishlight.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTests {
  @TempDir Path folder;

  /** Started as a JVM of its own: a parent that will be killed. */
  static final class Parent {
    public static void main(String[] arguments) throws InterruptedException {
      var log = Path.of(arguments[0]);
      var child = ChildProcess.start(List.of("sleep", "300"), log, Map.of());
      System.out.println(child.pid());
      child.onExit().join();
    }
  }

  @Test
  void endsTheChildrenOfAKilledParent() throws Exception {
    var parent = startParent();
    var child = ProcessHandle.of(childOf(parent)).orElseThrow();

    parent.destroyForcibly();

    child.onExit().get(20, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  private Process startParent() throws IOException {
    return new ProcessBuilder(
            JavaCommand.executable(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            JavaCommand.classPath(),
            Parent.class.getName(),
            folder.resolve("child.log").toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static long childOf(Process parent) throws IOException {
    var output = new InputStreamReader(parent.getInputStream(), StandardCharsets.US_ASCII);
    return Long.parseLong(new BufferedReader(output).readLine());
  }
}
