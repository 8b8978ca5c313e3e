package org.wishlight.notification.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One channel's hands on this replica: so many attempts at once, and so many for one recipient, so
 * that one who does not answer leaves room for the others.
 */
final class Lane {
  private static final Logger log = LoggerFactory.getLogger(Lane.class);
  private static final int AT_ONCE = 16;
  private static final int FOR_ONE = 2;
  private static final long LOOK_EVERY_MILLIS = 500;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Channel channel;
  private final Deliveries deliveries;
  private final Settling settling;
  private final Semaphore hands = new Semaphore(AT_ONCE);
  private final Semaphore calls = new Semaphore(0);
  private final Map<String, Integer> busy = new ConcurrentHashMap<>();
  private volatile boolean running = true;

  Lane(Channel channel, Deliveries deliveries, Settling settling) {
    this.channel = channel;
    this.deliveries = deliveries;
    this.settling = settling;
  }

  void start() {
    Thread.ofVirtual().name("deliveries-" + channel.name()).start(this::work);
  }

  /** What has begun is finished, if that takes no longer than a moment. */
  void stop() {
    running = false;
    calls.release();
    try {
      if (!hands.tryAcquire(AT_ONCE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.info("Deliveries by {} are cut off; another replica tries again", channel.name());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (running) {
        hands.acquire();
        var taken = take();
        if (taken.isPresent()) {
          begin(taken.get());
        } else {
          hands.release();
          rest();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void rest() throws InterruptedException {
    if (calls.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      calls.drainPermits();
    }
  }

  private Optional<Delivery> take() {
    try {
      var full =
          busy.entrySet().stream()
              .filter(one -> one.getValue() >= FOR_ONE)
              .map(Map.Entry::getKey)
              .toList();
      return deliveries.take(channel.name(), full).blockOptional(LONGEST);
    } catch (RuntimeException failure) {
      log.warn("Deliveries by {} wait for a moment: {}", channel.name(), failure.toString());
      return Optional.empty();
    }
  }

  private void begin(Delivery taken) {
    busy.merge(taken.recipient(), 1, Integer::sum);
    Thread.ofVirtual().name("delivery-" + taken.id()).start(() -> attempt(taken));
  }

  private void attempt(Delivery taken) {
    try {
      Mono.defer(() -> channel.send(taken))
          .onErrorResume(RuntimeException.class, fault -> broken(taken, fault))
          .flatMap(outcome -> settling.settle(taken, outcome))
          .block(LONGEST);
    } catch (RuntimeException failure) {
      log.warn("Delivery {} is tried again: {}", taken.id(), failure.toString());
    } finally {
      busy.computeIfPresent(taken.recipient(), (one, times) -> times == 1 ? null : times - 1);
      hands.release();
      calls.release();
    }
  }

  /** A fault of ours counts as an attempt: nothing is tried for ever. */
  private static Mono<Outcome> broken(Delivery taken, RuntimeException fault) {
    log.warn("Delivery {} cannot be sent", taken.id(), fault);
    return Mono.just(new Outcome.Failed("internal", null));
  }
}
