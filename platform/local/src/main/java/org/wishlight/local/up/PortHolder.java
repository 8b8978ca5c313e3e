package org.wishlight.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who listens on a port, where the machine (Linux) lets us see it. */
final class PortHolder {
  private static final Path PROC = Path.of("/proc");
  private static final String LISTENING = "0A";

  private PortHolder() {}

  static Optional<Long> of(int port) {
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> sockets(PROC.resolve("net").resolve(table), port))
        .flatMap(socket -> ProcessHandle.allProcesses().filter(p -> holds(p.pid(), socket)))
        .map(ProcessHandle::pid)
        .findFirst();
  }

  /** Columns of the kernel's table: 1 local address, 3 state, 9 inode. */
  private static Stream<String> sockets(Path table, int port) {
    try {
      return Files.readAllLines(table).stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(row -> row[1].endsWith(":%04X".formatted(port)) && row[3].equals(LISTENING))
          .map(row -> "socket:[" + row[9] + "]");
    } catch (IOException _) {
      return Stream.empty();
    }
  }

  private static boolean holds(long pid, String socket) {
    var files = PROC.resolve(Long.toString(pid)).resolve("fd");
    try (var open = Files.list(files)) {
      return open.anyMatch(file -> leadsTo(file, socket));
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean leadsTo(Path file, String socket) {
    try {
      return Files.readSymbolicLink(file).toString().equals(socket);
    } catch (IOException _) {
      return false;
    }
  }
}
