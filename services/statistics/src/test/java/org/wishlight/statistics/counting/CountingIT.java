package org.wishlight.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.wishlight.contracts.Envelope;
import org.wishlight.starter.listening.EventBatch;
import org.wishlight.starter.listening.EventBatch.Received;
import org.wishlight.starter.listening.Sequence.OutOfSequence;
import org.wishlight.statistics.Stories;
import org.wishlight.statistics.Story;
import org.wishlight.statistics.domain.Ledger;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class CountingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Counting counting;
  @Autowired ReactiveMongoTemplate mongo;

  private final String office = "office-" + UUID.randomUUID();
  private final String topic = "topic-" + UUID.randomUUID();

  @Test
  void countsABatchOnceHoweverOftenItComes() {
    var story = Story.aWishOf(office, "xiuyuan").filed().granted(5);

    count(0, story.wishEvents);
    count(0, story.wishEvents);
    count(0, story.wishEvents.subList(0, 1));
    count(10, story.wishEvents);
    count(20, story.matchEvents);

    assertThat(rollups()).isEqualTo(Recount.of(office, Recount.counts(ledger(List.of(story)))));
  }

  @Test
  void countsTheRestOfABatchOfWhichAPartIsCounted() {
    var story = Story.aWishOf(office, "xiuyuan").filed().withdrawn();

    count(0, story.wishEvents.subList(0, 2));
    count(0, story.wishEvents);

    assertThat(rollups()).isEqualTo(Recount.of(office, Recount.counts(ledger(List.of(story)))));
  }

  @Test
  void changesNothingWhenABatchHasAGap() {
    var story = Story.aWishOf(office, "xiuyuan").filed().withdrawn();
    count(0, story.wishEvents.subList(0, 1));
    var counted = rollups();

    var gap = List.of(story.wishEvents.get(0), story.wishEvents.get(2));
    assertThatExceptionOfType(OutOfSequence.class).isThrownBy(() -> count(1, gap));

    assertThat(rollups()).isEqualTo(counted);
    count(1, story.wishEvents.subList(1, 2));
    assertThat(rollups()).isNotEqualTo(counted);
  }

  @Test
  void countsOnceWhileManyReplicasRace() throws Exception {
    var stories = new Stories(11).many(200, office);
    var events = new Stories(11).shuffled(stories);
    var threads = new ArrayList<Callable<Void>>();
    for (var replica = 0; replica < 6; replica++) {
      var seed = replica;
      threads.add(() -> countInParts(events, new Random(seed)));
    }

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : executor.invokeAll(threads)) {
        done.get();
      }
    }

    assertThat(rollups()).isEqualTo(Recount.of(office, Recount.counts(ledger(stories))));
  }

  /** Each replica reads the partition from its beginning, in parts of its own. */
  private Void countInParts(List<Envelope<?>> events, Random random) {
    for (var from = 0; from < events.size(); ) {
      var to = Math.min(events.size(), from + 1 + random.nextInt(200));
      count(from, events.subList(from, to));
      from = to;
    }
    return null;
  }

  private void count(long offset, List<? extends Envelope<?>> events) {
    var received = new ArrayList<Received>();
    for (var event : events) {
      received.add(new Received(offset + received.size(), event));
    }
    counting.count(new EventBatch(topic, 0, received, offset + events.size())).block(PATIENCE);
  }

  private static Ledger ledger(List<Story> stories) {
    return stories.stream()
        .reduce(new Ledger(), (sum, story) -> sum.add(story.fact()), Ledger::add);
  }

  private Map<String, Map<String, Long>> rollups() {
    return Recount.of(office, new Recount(mongo).rollups());
  }
}
