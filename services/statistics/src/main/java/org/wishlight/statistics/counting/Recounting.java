package org.wishlight.statistics.counting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import org.wishlight.contracts.Envelope;
import org.wishlight.starter.listening.Sequence.OutOfSequence;
import reactor.core.publisher.Mono;

/**
 * Counts everything again beside the live figures, compares the two at the same place of the
 * topics, and puts the new ones in their place. Waits for the stores, so it has a thread of its
 * own.
 */
@Service
class Recounting {
  private static final String FACTS = Facts.COLLECTION + ".recount";
  private static final String ROLLUPS = Rollups.COLLECTION + ".recount";
  private static final long NEAR = 5_000;

  private final ReactiveMongoTemplate mongo;
  private final Collections collections;
  private final Fences fences;
  private final Differences differences;
  private final Recounts recounts;
  private final Supplier<PastStoriesListener> readings;
  private final Clock clock;

  Recounting(
      ReactiveMongoTemplate mongo,
      Collections collections,
      Fences fences,
      Differences differences,
      Recounts recounts,
      Supplier<PastStoriesListener> readings,
      Clock clock) {
    this.mongo = mongo;
    this.collections = collections;
    this.fences = fences;
    this.differences = differences;
    this.recounts = recounts;
    this.readings = readings;
    this.clock = clock;
  }

  RecountState run(RecountState begun) {
    mongo.dropCollection(FACTS).then(mongo.dropCollection(ROLLUPS)).block();
    collections.indexes(FACTS, ROLLUPS).then().block();
    try (var reading = readings.get()) {
      var state = begun;
      var until = reached();
      while (reading.remaining(until) > NEAR) {
        state = countUntil(until, reading, state);
        until = reached();
      }
      return settle(reading, state);
    }
  }

  private RecountState settle(PastStoriesListener reading, RecountState near) {
    try {
      wait(fences.hold(reading.fences()));
      var state = countUntil(reached(), reading, near);
      var found = Objects.requireNonNull(differences.of(FACTS, ROLLUPS).block());
      if (!Boolean.TRUE.equals(fences.areHeld(reading.fences()).block())) {
        throw new IllegalStateException("comparing took too long, the figures have moved on");
      }
      wait(takePlace(FACTS, Facts.COLLECTION).then(takePlace(ROLLUPS, Rollups.COLLECTION)));
      return state.done(found, clock.instant());
    } finally {
      wait(fences.release());
    }
  }

  private RecountState countUntil(
      Map<String, Long> until, PastStoriesListener reading, RecountState begun) {
    var state = begun;
    while (reading.remaining(until) > 0) {
      var events = reading.next(until);
      var skipped = count(events);
      state =
          state.counted(
              events.size() - skipped, skipped, reading.remaining(until), clock.instant());
      wait(recounts.store(state));
    }
    return state;
  }

  /**
   * Alone at its collections and thrown away if it is killed, so it needs no transaction.
   *
   * @return how many lie behind a gap, as they did when they were dead letters
   */
  private int count(List<Envelope<?>> events) {
    var facts = new Facts(mongo, FACTS);
    var wishes = events.stream().map(Envelope::subject).distinct().toList();
    var chapter = new Chapter(Objects.requireNonNull(facts.of(wishes).block()));
    var skipped = 0;
    for (var event : events) {
      try {
        chapter.hear(event);
      } catch (OutOfSequence known) {
        skipped++;
      }
    }
    wait(facts.store(chapter.facts()));
    wait(new Rollups(mongo, ROLLUPS).add(chapter.changes()));
    return skipped;
  }

  private Map<String, Long> reached() {
    return Objects.requireNonNull(fences.all().block());
  }

  /** At once, with its indexes: whoever reads sees the one or the other. */
  private Mono<Void> takePlace(String from, String to) {
    var database = mongo.getMongoDatabaseFactory();
    return database
        .getMongoDatabase()
        .map(
            found ->
                new Document("renameCollection", found.getName() + "." + from)
                    .append("to", found.getName() + "." + to)
                    .append("dropTarget", true))
        .flatMap(
            rename ->
                database
                    .getMongoDatabase("admin")
                    .flatMap(admin -> Mono.from(admin.runCommand(rename))))
        .then();
  }

  private static void wait(Mono<Void> written) {
    written.block();
  }
}
