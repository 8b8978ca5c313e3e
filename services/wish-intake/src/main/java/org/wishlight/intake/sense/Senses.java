package org.wishlight.intake.sense;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wishlight.meaning.embedding.Meaning;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.sense.Understanding;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * Makes sense of texts on a thread of its own, a few milliseconds each: whatever has come in is
 * worked on together, and no more may wait than a moment's work. The model is loaded beside the
 * start of the service, some 200 MB of native memory.
 */
@Component
public class Senses implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Senses.class);
  private static final int MOST_WAITING = 256;
  private static final int MOST_AT_A_TIME = 32;

  private final BlockingQueue<Asked> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile @Nullable Understanding understanding;
  private volatile @Nullable Thread worker;

  private record Asked(String text, CompletableFuture<Sense> answer) {}

  /** False in the first moments of a service; what is asked then waits. */
  public boolean isReady() {
    return understanding != null;
  }

  public boolean isBusy() {
    return !waiting.isEmpty();
  }

  /** Null until it is loaded. */
  public @Nullable Understanding understanding() {
    return understanding;
  }

  /** Fails with 503 where too many are waiting, or nobody works any more. */
  public Mono<Sense> of(String text) {
    return Mono.defer(
        () -> {
          var asked = new Asked(text, new CompletableFuture<>());
          return isRunning() && waiting.offer(asked)
              ? Mono.fromFuture(asked.answer())
              : Mono.error(Senses::overloaded);
        });
  }

  @Override
  public void start() {
    var next = Thread.ofPlatform().daemon().name("senses").unstarted(this::work);
    worker = next;
    next.start();
  }

  @Override
  public void stop() {
    var running = worker;
    worker = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }

  private void work() {
    try {
      var model = load();
      while (Thread.currentThread().equals(worker)) {
        answer(model, batch());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError broken) {
      if (Thread.currentThread().equals(worker)) {
        giveUp(broken);
      }
    }
  }

  /** A service that is ending is not told of: its libraries go before its threads. */
  private void giveUp(Throwable broken) {
    log.error("No sense is made of texts any more", broken);
    worker = null;
    understanding = null;
    waiting.forEach(asked -> asked.answer().completeExceptionally(overloaded()));
  }

  private static Refusal overloaded() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", Map.of());
  }

  private Understanding load() {
    var loaded = Understanding.standard();
    Meaning.meaning();
    loaded.wishes(List.of("想请人来修一修"));
    understanding = loaded;
    return loaded;
  }

  private List<Asked> batch() throws InterruptedException {
    var batch = new ArrayList<Asked>();
    batch.add(waiting.take());
    waiting.drainTo(batch, MOST_AT_A_TIME - 1);
    batch.removeIf(asked -> asked.answer().isDone());
    return batch;
  }

  private static void answer(Understanding model, List<Asked> batch) {
    try {
      var senses = model.wishes(batch.stream().map(Asked::text).toList());
      for (var n = 0; n < batch.size(); n++) {
        batch.get(n).answer().complete(senses.get(n));
      }
    } catch (IllegalStateException failed) {
      batch.forEach(asked -> asked.answer().completeExceptionally(failed));
    }
  }
}
