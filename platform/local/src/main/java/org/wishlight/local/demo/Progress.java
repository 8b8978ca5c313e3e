package org.wishlight.local.demo;

import java.time.Duration;
import java.util.function.Supplier;

/** One moving line in a terminal, a line every five seconds elsewhere. */
final class Progress implements AutoCloseable {
  private final Supplier<String> line;
  private final boolean terminal = Boolean.getBoolean("wishlight.terminal");
  private final Thread screen;

  Progress(Supplier<String> line) {
    this.line = line;
    screen = Thread.ofVirtual().name("progress").start(this::draw);
  }

  @Override
  public void close() {
    screen.interrupt();
    show();
    System.out.println();
  }

  private void draw() {
    try {
      while (true) {
        Thread.sleep(terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5));
        show();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show() {
    System.out.print(terminal ? "\r\033[K" + line.get() : line.get() + "\n");
    System.out.flush();
  }
}
