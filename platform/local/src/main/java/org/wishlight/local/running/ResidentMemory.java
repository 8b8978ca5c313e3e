package org.wishlight.local.running;

import java.io.IOException;

/** What a process holds in memory, as ps tells it on Linux and macOS alike. */
final class ResidentMemory {
  private ResidentMemory() {}

  /** In KiB; 0 for a process that is gone. */
  static long of(long pid) {
    try {
      var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      var answer = new String(ps.getInputStream().readAllBytes()).strip();
      return answer.isEmpty() ? 0 : Long.parseLong(answer);
    } catch (IOException _) {
      return 0;
    }
  }
}
