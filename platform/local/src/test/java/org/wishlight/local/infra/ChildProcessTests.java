package org.wishlight.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {
  private static final Duration BOUND = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void keepsItsOutputInTheLog() {
    var child = run("echo 点亮 $WISH", Map.of("WISH", "理发"));

    assertThat(child.ends(BOUND)).isTrue();
    assertThat(child.exitCode()).isZero();
    assertThat(child.hasLogged("点亮 理发")).isTrue();
  }

  @Test
  void showsOnlyWhatThisRunWrote() {
    run("echo first", Map.of()).ends(BOUND);
    var second = run("echo second", Map.of());
    second.ends(BOUND);

    assertThat(second.output()).isEqualTo("second\n");
  }

  @Test
  void doesNotHearTheTerminalsInterrupt() {
    var child = run("kill -INT $$; echo still here", Map.of());

    assertThat(child.ends(BOUND)).isTrue();
    assertThat(child.hasLogged("still here")).isTrue();
  }

  @Test
  void isKilledWhenItDoesNotListen() {
    var child = run("trap '' TERM; echo deaf; while :; do sleep 1; done", Map.of());
    Await.ready(child, "child", BOUND, () -> child.hasLogged("deaf"));

    child.stop(Duration.ofMillis(100));

    assertThat(child.isAlive()).isFalse();
  }

  private ChildProcess run(String script, Map<String, String> environment) {
    return ChildProcess.start(
        List.of("/bin/sh", "-c", script), folder.resolve("child.log"), environment);
  }
}
