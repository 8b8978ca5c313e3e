package org.wishlight.intake.imports;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How much of what is being sent may be in memory at the same time. */
@Component
class UploadRoom {
  private static final long MOST = 48L * 1024 * 1024;

  private final AtomicLong taken = new AtomicLong();

  /**
   * @throws org.wishlight.starter.web.Refusal 503 if there is none left
   */
  void take(long bytes) {
    if (taken.addAndGet(bytes) > MOST) {
      taken.addAndGet(-bytes);
      throw ImportRefusals.overloaded();
    }
  }

  void give(long bytes) {
    taken.addAndGet(-bytes);
  }
}
