package org.wishlight.local.up;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wishlight.local.infra.Ports;
import org.wishlight.local.infra.Refusal;

class PreflightTests {
  @TempDir Path folder;

  @Test
  void namesThePortTheNeedAndTheHolder() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var port = taken.getLocalPort();

      assertThatThrownBy(() -> Preflight.checkPorts(Map.of(port, "matching")))
          .isInstanceOf(Refusal.class)
          .hasMessageContainingAll(
              Integer.toString(port), "matching", Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void passesFreePorts() {
    assertThatNoException()
        .isThrownBy(() -> Preflight.checkPorts(Map.of(Ports.free(), "matching")));
  }

  @Test
  void refusesTooLittleMemory() throws IOException {
    var meminfo = Files.writeString(folder.resolve("meminfo"), "MemAvailable:  1048576 kB\n");

    assertThatThrownBy(() -> Preflight.checkMemory(meminfo))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("1024", "3072");
  }
}
