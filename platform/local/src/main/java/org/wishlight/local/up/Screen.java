package org.wishlight.local.up;

import static org.wishlight.local.infra.Messages.text;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Progress for a person: one moving line in a terminal, plain lines anywhere else. */
public final class Screen {
  private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final String CLEAR = "\r\033[K";

  private final PrintStream out;
  private final boolean terminal;
  private final Set<String> underWay = new LinkedHashSet<>();
  private int turn;

  public Screen(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
    if (terminal) {
      turning().scheduleAtFixedRate(this::draw, 100, 100, TimeUnit.MILLISECONDS);
    }
  }

  public synchronized void line(String line) {
    out.print((terminal ? CLEAR : "") + line + "\n");
    out.flush();
  }

  /** Something takes time from now on, until its step is closed. */
  synchronized Step begin(String what) {
    underWay.add(what);
    if (!terminal) {
      line(text("step.begins", what));
    }
    return new Step(what, System.nanoTime());
  }

  final class Step {
    private final String what;
    private final long began;

    private Step(String what, long began) {
      this.what = what;
      this.began = began;
    }

    void done() {
      var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
      end();
      line(text("step.done", what, "%.1f".formatted(seconds)));
    }

    void failed() {
      end();
      line(text("step.failed", what));
    }

    private void end() {
      synchronized (Screen.this) {
        underWay.remove(what);
      }
    }
  }

  private synchronized void draw() {
    if (!underWay.isEmpty()) {
      turn = (turn + 1) % SPINNER.length();
      out.print(CLEAR + SPINNER.charAt(turn) + " " + String.join(" · ", underWay));
      out.flush();
    }
  }

  private static ScheduledExecutorService turning() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> Thread.ofPlatform().daemon().name("screen").unstarted(task));
  }
}
