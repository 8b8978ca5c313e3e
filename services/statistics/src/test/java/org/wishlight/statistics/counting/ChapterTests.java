package org.wishlight.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wishlight.statistics.Story.aWish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishlight.contracts.Envelope;
import org.wishlight.starter.listening.Sequence.OutOfSequence;
import org.wishlight.statistics.Stories;
import org.wishlight.statistics.domain.Ledger;
import org.wishlight.statistics.domain.WishFact;

class ChapterTests {
  private final Map<String, WishFact> facts = new HashMap<>();
  private final Ledger rollups = new Ledger();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void rollupsEqualARecountHoweverTheEventsCome(long seed) {
    var stories = new Stories(seed);
    var wishes = stories.many(300, "liangcheng");
    hearInParts(stories.shuffled(wishes), new Random(seed));

    var recount = new Ledger();
    wishes.forEach(story -> recount.add(story.fact()));
    assertThat(rollups.cells()).isEqualTo(recount.cells());
    assertThat(facts).hasSize(300);
  }

  @Test
  void repeatsChangeNothing() {
    var story = aWish().filed().granted(5);
    hear(story.wishEvents);
    hear(story.matchEvents);
    var counted = rollups.cells();

    hear(story.wishEvents.subList(1, 2));
    hear(story.matchEvents);

    assertThat(rollups.cells()).isEqualTo(counted);
  }

  @Test
  void aGapIsNotSteppedOver() {
    var story = aWish().filed().withdrawn();
    hear(story.wishEvents.subList(0, 1));

    assertThatExceptionOfType(OutOfSequence.class)
        .isThrownBy(() -> hear(story.wishEvents.subList(2, 3)));
  }

  private void hearInParts(List<Envelope<?>> events, Random random) {
    for (var from = 0; from < events.size(); ) {
      var to = Math.min(events.size(), from + 1 + random.nextInt(200));
      hear(events.subList(from, to));
      from = to;
    }
  }

  private void hear(List<Envelope<?>> events) {
    var chapter = new Chapter(Map.copyOf(facts));
    events.forEach(chapter::hear);
    chapter.facts().forEach(fact -> facts.put(fact.id(), fact));
    rollups.add(chapter.changes());
  }
}
