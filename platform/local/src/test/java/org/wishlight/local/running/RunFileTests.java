package org.wishlight.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishlight.local.project.Project;

class RunFileTests {
  @TempDir Path folder;
  private RunFile file;

  @BeforeEach
  void open() {
    file = new RunFile(new Project(folder, new Project.StorePorts(1, 2, 3), List.of()));
  }

  @Test
  void remembersEveryProcess() {
    var self = RunningProcess.of(RunFile.LAUNCHER, 0, ProcessHandle.current());
    var other = new RunningProcess("kafka", 12, Instant.ofEpochMilli(34), 9092, "/usr/bin/java");

    file.write(List.of(self, other));

    assertThat(file.read()).extracting(RunningProcess::name).containsExactly("launcher", "kafka");
    assertThat(file.read().getLast()).isEqualTo(other);
    assertThat(file.launcher()).contains(ProcessHandle.current());
  }

  @Test
  void knowsThatAReusedIdIsNotOurs() {
    var self = ProcessHandle.current();
    var earlier = Instant.now().minus(Duration.ofDays(1));
    var command = self.info().command().orElse("");

    file.write(List.of(new RunningProcess(RunFile.LAUNCHER, self.pid(), earlier, 0, command)));

    assertThat(file.launcher()).isEmpty();
    assertThat(Leftovers.end(file)).isEmpty();
    assertThat(self.isAlive()).isTrue();
  }

  @Test
  void letsASuccessorEndWhatWasLeft() throws IOException {
    var left = new ProcessBuilder("sleep", "300").start();
    file.write(List.of(RunningProcess.of("matching", 8082, left.toHandle())));

    assertThat(Leftovers.end(file)).containsExactly("matching");
    assertThat(left.isAlive()).isFalse();
    assertThat(file.read()).isEmpty();
  }
}
