package org.wishlight.bench.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class CpuTimeTests {
  @Test
  void isUserAndSystemTimeWhateverTheProcessIsCalled() {
    var stat =
        "4711 (a ) (b c) S 1 4711 4711 0 -1 4194560 100 0 2 0 250 50 7 8 20 0 12 0 900 1 2 3";

    assertThat(CpuTime.micros(stat)).isEqualTo(3_000_000);
  }

  @Test
  void findsWhatIsResident() {
    assertThat(CpuTime.residentBytes("VmHWM:\t  9 kB\nVmRSS:\t   200 kB\nThreads:\t3\n"))
        .isEqualTo(204_800);
  }

  @Test
  @EnabledIf("isLinux")
  void readsAProcessThatRuns() {
    var self = ProcessHandle.current().pid();

    assertThat(CpuTime.micros(self)).isPositive();
    assertThat(CpuTime.resident(self)).isPositive();
  }

  static boolean isLinux() {
    return Files.exists(Path.of("/proc/self/stat"));
  }
}
