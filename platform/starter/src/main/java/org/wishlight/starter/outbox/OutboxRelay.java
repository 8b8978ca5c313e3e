package org.wishlight.starter.outbox;

import com.mongodb.MongoCommandException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sends what the documents' histories say to Kafka: at least once, in order per document, whatever
 * is killed in between. One replica relays at a time. The position is stored only behind what Kafka
 * has acknowledged; where it is lost, everything is sent again from the documents.
 */
final class OutboxRelay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

  /** InvalidResumeToken, ChangeStreamFatalError, ChangeStreamHistoryLost. */
  private static final Set<Integer> POSITION_LOST = Set.of(260, 280, 286);

  private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
  private static final Duration SAVE_EVERY = Duration.ofMillis(200);
  private static final int IN_FLIGHT = 1_000;

  private final OutboxChanges changes;
  private final OutboxMessages messages;
  private final RelayLease lease;
  private final Supplier<EventSender> senders;
  private final OutboxMeters meters;
  private volatile Sinks.Empty<Void> stopping = Sinks.empty();
  private volatile boolean running;
  private volatile boolean relaying;
  private Thread thread = Thread.ofVirtual().unstarted(this::run);

  OutboxRelay(
      OutboxChanges changes,
      OutboxMessages messages,
      RelayLease lease,
      Supplier<EventSender> senders,
      OutboxMeters meters) {
    this.changes = changes;
    this.messages = messages;
    this.lease = lease;
    this.senders = senders;
    this.meters = meters;
  }

  @Override
  public void start() {
    running = true;
    stopping = Sinks.empty();
    thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopping.tryEmitEmpty();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Whether this replica is the one that relays. */
  boolean relaying() {
    return relaying;
  }

  private void run() {
    while (running) {
      try {
        relayWhileHeld();
      } catch (RuntimeException failure) {
        log.warn("The relay stops and goes on in a second: {}", failure.toString());
      }
      waitForNextTry();
    }
  }

  private void relayWhileHeld() {
    if (!Boolean.TRUE.equals(lease.hold().block(TRY_AGAIN.multipliedBy(5)))) {
      return;
    }
    var scheduler = Schedulers.newSingle("outbox-sender");
    try (var sender = senders.get()) {
      relaying = true;
      relay(sender, scheduler).block();
      lease.release().block(TRY_AGAIN);
    } finally {
      relaying = false;
      scheduler.dispose();
      meters.idle();
    }
  }

  private Mono<Void> relay(EventSender sender, Scheduler scheduler) {
    var sent =
        unsent()
            .publishOn(scheduler, IN_FLIGHT)
            .flatMapSequential(change -> send(change, sender), IN_FLIGHT, 1);
    var positions = sent.takeUntilOther(Mono.firstWithSignal(stopping.asMono(), leaseLost()));
    return savedNowAndThen(positions, lease::save)
        .onErrorResume(
            OutboxRelay::isPositionLost,
            lost -> lease.forgetPosition().then(Mono.<Void>error(lost)))
        .then();
  }

  /** The newest position, however long saving the one before takes; the last one too. */
  static <T> Flux<Void> savedNowAndThen(Flux<T> positions, Function<T, Mono<Void>> save) {
    return positions.sample(SAVE_EVERY).onBackpressureLatest().concatMap(save, 1);
  }

  private Flux<OutboxChange> unsent() {
    return lease
        .position()
        .map(changes::after)
        .defaultIfEmpty(changes.fromTheBeginning())
        .flatMapMany(found -> found);
  }

  private Mono<BsonDocument> send(OutboxChange change, EventSender sender) {
    meters.sending(change);
    var acknowledged =
        change.records(messages).stream().map(sender::send).toArray(CompletableFuture[]::new);
    return Mono.fromFuture(CompletableFuture.allOf(acknowledged))
        .doOnSuccess(done -> meters.sent(change))
        .then(Mono.justOrEmpty(change.token()));
  }

  private Mono<Void> leaseLost() {
    return Flux.interval(TRY_AGAIN)
        .onBackpressureDrop()
        .concatMap(tick -> lease.hold())
        .filter(held -> !held)
        .next()
        .then();
  }

  private void waitForNextTry() {
    stopping.asMono().timeout(TRY_AGAIN, Mono.empty()).block();
  }

  private static boolean isPositionLost(Throwable error) {
    return error instanceof MongoCommandException command
        && POSITION_LOST.contains(command.getErrorCode());
  }
}
