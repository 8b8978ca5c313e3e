package org.wishlight.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used of the processors and holds of the memory, by the kernel's own word. */
public final class CpuTime {
  /** Linux tells the time of processes in hundredths of a second, whatever its own clock does. */
  private static final long MICROS_PER_TICK = 10_000;

  private static final int USER = 11;
  private static final int SYSTEM = 12;

  private CpuTime() {}

  /** User and system time since the process began, in microseconds. */
  public static long micros(long pid) {
    return micros(read(pid, "stat"));
  }

  /** Resident memory in bytes. */
  public static long resident(long pid) {
    return residentBytes(read(pid, "status"));
  }

  /** The name comes second, in brackets, and may hold blanks and brackets itself (proc(5)). */
  static long micros(String stat) {
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", SYSTEM + 2);
    return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MICROS_PER_TICK;
  }

  static long residentBytes(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .mapToLong(Long::parseLong)
        .map(kilobytes -> kilobytes * 1024)
        .findFirst()
        .orElse(0);
  }

  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
