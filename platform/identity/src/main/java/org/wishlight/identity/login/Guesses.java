package org.wishlight.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.core.AuthenticationException;
import org.wishlight.identity.audit.Actor;
import org.wishlight.identity.audit.AuditKind;
import org.wishlight.identity.audit.AuditLog;

/**
 * Stands before every look at a secret: not too often for one name, and never many at once, since
 * each takes 19 MB of memory and most of a processor.
 */
final class Guesses {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Semaphore TURNS =
      new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4), true);

  private final Throttle throttle;
  private final AuditLog audit;
  private final String detail;

  /**
   * @param detail which kind of secret, in the words of the audit log
   */
  Guesses(Clock clock, AuditLog audit, String detail) {
    this.throttle = new Throttle(clock);
    this.audit = audit;
    this.detail = detail;
  }

  /**
   * @throws Throttled for a name that has to wait, whether the secret is right or wrong
   */
  <T> T check(String name, Supplier<Actor> actor, Supplier<T> look) {
    throttledOr(name, actor);
    takeATurn();
    try {
      throttledOr(name, actor);
      var found = look.get();
      throttle.succeeded(name);
      return found;
    } catch (Throttled tooMany) {
      throw tooMany;
    } catch (AuthenticationException wrong) {
      throttle.failed(name);
      audit.record(AuditKind.LOGIN_REFUSED, actor.get(), detail);
      throw wrong;
    } finally {
      TURNS.release();
    }
  }

  private void throttledOr(String name, Supplier<Actor> actor) {
    try {
      throttle.check(name);
    } catch (Throttled tooMany) {
      audit.record(AuditKind.LOGIN_THROTTLED, actor.get(), detail);
      throw tooMany;
    }
  }

  private static void takeATurn() {
    try {
      if (TURNS.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new Throttled(PATIENCE);
  }
}
