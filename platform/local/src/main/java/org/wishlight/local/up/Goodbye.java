package org.wishlight.local.up;

import static org.wishlight.local.infra.Messages.text;

import java.util.concurrent.atomic.AtomicBoolean;
import org.wishlight.local.infra.Refusal;

/** Stops everything once, whether a signal or a failure asks for it. */
final class Goodbye {
  private final Supervisor supervisor;
  private final Screen screen;
  private final AtomicBoolean said = new AtomicBoolean();

  Goodbye(Supervisor supervisor, Screen screen) {
    this.supervisor = supervisor;
    this.screen = screen;
    Runtime.getRuntime().addShutdownHook(new Thread(this::onSignal, "goodbye"));
  }

  /** What fails while all is being stopped needs no words. */
  void say(Refusal reason) {
    if (said.compareAndSet(false, true)) {
      screen.line(reason.line());
      stop();
    }
  }

  /** Being told to stop and having stopped is success, whatever the signal was. */
  private void onSignal() {
    if (said.compareAndSet(false, true)) {
      stop();
      Runtime.getRuntime().halt(0);
    }
  }

  private void stop() {
    screen.line(text("down.begins"));
    supervisor.stopAll();
    screen.line(text("down.done"));
  }
}
