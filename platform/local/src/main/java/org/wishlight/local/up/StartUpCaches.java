package org.wishlight.local.up;

import static org.wishlight.local.infra.Messages.text;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.wishlight.local.infra.Refusal;

/**
 * Lets the JDK watch each new service start once, so that all later starts are quick. {@code
 * WISHLIGHT_START_UP_CACHES=off} leaves it out, where everything is started once only.
 */
final class StartUpCaches {
  private static final int AT_ONCE = 2;
  private static final Duration WRITING = Duration.ofMinutes(3);

  private final Screen screen;

  StartUpCaches(Screen screen) {
    this.screen = screen;
  }

  void prepare(List<ServiceMember> services) throws InterruptedException {
    var unknown = services.stream().filter(s -> !s.jar().hasStartUpCache()).toList();
    if (unknown.isEmpty() || "off".equals(System.getenv("WISHLIGHT_START_UP_CACHES"))) {
      return;
    }
    screen.line(text("cache.why"));
    try (var learning =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory())) {
      learning.invokeAll(unknown.stream().map(this::lesson).toList());
    }
  }

  private Callable<Boolean> lesson(ServiceMember service) {
    return () -> learn(service);
  }

  /** A service without a cache only starts more slowly. */
  private boolean learn(ServiceMember service) {
    var step = screen.begin(text("cache.of", service.name()));
    var process = service.launchToLearn();
    try {
      service.awaitReady(process);
    } catch (Refusal _) {
      step.failed();
      return false;
    }
    process.stop(WRITING);
    step.done();
    return Files.exists(service.jar().startUpCache());
  }
}
