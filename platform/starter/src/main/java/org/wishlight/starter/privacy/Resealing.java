package org.wishlight.starter.privacy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Seals everything again with a new primary key, in the background, so that the old one can be
 * removed. It begins only when other replicas have had the time to learn of the key: what is sealed
 * with the old one after the last count would be lost with it.
 */
final class Resealing {
  private static final Duration LONGEST = Duration.ofHours(6);

  private final SealingKeys keys;
  private final List<OldSeals> seals;
  private final ResealedKeys resealed;
  private final NewPrimary newest;
  private final Map<String, AtomicLong> old;

  Resealing(
      SealingKeys keys,
      List<OldSeals> seals,
      ResealedKeys resealed,
      NewPrimary newest,
      MeterRegistry meters) {
    this.keys = keys;
    this.seals = seals;
    this.resealed = resealed;
    this.newest = newest;
    old =
        seals.stream()
            .map(OldSeals::collection)
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> new AtomicLong()));
    old.forEach((name, documents) -> gauge(meters, name, documents));
  }

  private static void gauge(MeterRegistry meters, String collection, AtomicLong documents) {
    Gauge.builder("wishlight.sealed.with.old.key", documents, AtomicLong::get)
        .tag("collection", collection)
        .register(meters);
  }

  /** One pass, where one is needed. */
  void advance() {
    var primary = keys.primary();
    if (!newest.isKnownToAll() || isDone(primary)) {
      return;
    }
    var sealed = count();
    if (documentsWithOldKeys() == 0 && keys.primary() == primary) {
      resealed.note(keys.name(), primary, sealed);
    } else {
      seals.forEach(this::reseal);
    }
  }

  /** By collection, as this replica has counted last. */
  Map<String, Long> withOldKeys() {
    return old.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().get()));
  }

  /** When every document was sealed with this key; empty before. */
  Optional<Instant> resealedWith(int primary) {
    return resealed
        .of(keys.name())
        .filter(state -> state.primary() == primary)
        .map(ResealedKeys.Resealed::at);
  }

  private boolean isDone(int primary) {
    var done = resealedWith(primary).isPresent();
    if (done) {
      old.values().forEach(documents -> documents.set(0));
    }
    return done;
  }

  private long count() {
    var sealed = 0L;
    var withOldKeys = new HashMap<String, Long>();
    for (var field : seals) {
      var count = field.count().blockOptional(LONGEST).orElseThrow();
      sealed += count.sealed();
      withOldKeys.merge(field.collection(), count.old(), Long::sum);
    }
    withOldKeys.forEach((collection, documents) -> of(collection).set(documents));
    return sealed;
  }

  private void reseal(OldSeals field) {
    field.reseal(written -> of(field.collection()).addAndGet(-written)).block(LONGEST);
  }

  private AtomicLong of(String collection) {
    return Objects.requireNonNull(old.get(collection));
  }

  private long documentsWithOldKeys() {
    return old.values().stream().mapToLong(AtomicLong::get).sum();
  }
}
