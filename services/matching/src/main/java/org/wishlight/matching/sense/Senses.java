package org.wishlight.matching.sense;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.types.Binary;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wishlight.meaning.sense.PackedSense;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.sense.Understanding;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Makes sense of wishes and offers where nobody has before, some milliseconds a text, on a thread
 * of its own. The model is loaded when it is first needed: 160 MB, most of it outside of the heap.
 */
@Component
public class Senses implements DisposableBean {
  private static final int MOST_WAITING = 512;
  private static final int AT_A_TIME = 32;

  /** So many new texts at a time; the others are made sense of when they are asked for again. */
  private static final int MOST_NEW = 2_000;

  private final StoredSenses stored;
  private final Clock clock;
  private final Scheduler worker =
      Schedulers.newBoundedElastic(1, MOST_WAITING, "senses", 60, true);

  Senses(StoredSenses stored, Clock clock) {
    this.stored = stored;
    this.clock = clock;
  }

  /** Packed, by id; fails with 503 where too many are waiting. */
  public Mono<Map<String, byte[]>> of(Collection<Wording> wanted) {
    return Mono.defer(() -> of(byId(wanted), marks(wanted)))
        .subscribeOn(worker)
        .onErrorMap(RejectedExecutionException.class, full -> busy());
  }

  /** Of a text that is erased, or does not count any more. */
  public Mono<Void> forget(Collection<String> ids) {
    return stored.remove(ids);
  }

  @Override
  public void destroy() {
    worker.dispose();
  }

  private Mono<Map<String, byte[]>> of(Map<String, Wording> wanted, Map<String, String> marks) {
    return stored
        .of(wanted.keySet())
        .filter(found -> found.mark().equals(marks.get(found.id())))
        .collectMap(StoredSense::id, found -> found.numbers().getData(), HashMap::new)
        .flatMap(
            known ->
                Flux.fromIterable(wanted.values())
                    .filter(wording -> !known.containsKey(wording.id()))
                    .take(MOST_NEW)
                    .buffer(AT_A_TIME)
                    .concatMap(some -> made(some, marks))
                    .doOnNext(made -> known.put(made.id(), made.numbers().getData()))
                    .then(Mono.just(known)));
  }

  private Flux<StoredSense> made(List<Wording> wordings, Map<String, String> marks) {
    return Mono.fromCallable(() -> wordings.stream().map(wording -> made(wording, marks)).toList())
        .subscribeOn(worker)
        .delayUntil(stored::put)
        .flatMapIterable(made -> made);
  }

  private StoredSense made(Wording wording, Map<String, String> marks) {
    var numbers = new Binary(PackedSense.of(sense(wording)));
    return new StoredSense(
        wording.id(), marks.getOrDefault(wording.id(), ""), numbers, clock.instant());
  }

  private static Sense sense(Wording wording) {
    var text = List.of(wording.text());
    var understanding = Understanding.standard();
    var kind = wording.kind();
    return (kind == null ? understanding.wishes(text) : understanding.offers(text, kind))
        .getFirst();
  }

  private static Map<String, Wording> byId(Collection<Wording> wanted) {
    return wanted.stream()
        .collect(
            Collectors.toMap(
                Wording::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
  }

  private static Map<String, String> marks(Collection<Wording> wanted) {
    return wanted.stream()
        .collect(Collectors.toMap(Wording::id, Wording::mark, (one, same) -> one));
  }

  private static Refusal busy() {
    return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of());
  }
}
