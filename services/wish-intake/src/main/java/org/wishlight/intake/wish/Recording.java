package org.wishlight.intake.wish;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wishlight.intake.wish.domain.Step;
import org.wishlight.intake.wish.domain.Wish;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;

/** Steps as entries of a wish's history. */
@Component
class Recording {
  private final EventRecorder recorder;

  Recording(EventRecorder recorder) {
    this.recorder = recorder;
  }

  /**
   * @param version before the step
   */
  List<HistoryEntry> entries(Step step, long version, String actor, Instant at) {
    var story = story(step.wish());
    var events = step.events();
    return IntStream.range(0, events.size())
        .mapToObj(n -> recorder.entry(story, version + 1 + n, events.get(n), actor, at))
        .toList();
  }

  private static Story story(Wish wish) {
    return new Story(wish.id(), wish.office(), wish.neighborhood());
  }
}
