package org.wishlight.matching.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.starter.outbox.HistoryEntry;

/**
 * Reads a wish's story: every promise that was not kept in time was said to be missed, once, on
 * time, and no other; warnings came before.
 */
final class Punctuality {
  private final List<Instant> missed = new ArrayList<>();
  private final Duration patience;
  private @Nullable Instant due;
  private int warnings;

  private Punctuality(Instant due, Duration patience) {
    this.due = due;
    this.patience = patience;
  }

  /**
   * @param due the first date
   * @param patience how late somebody may look
   * @return how many promises were missed
   */
  static int check(WallDocument wish, Instant due, Instant now, Duration patience) {
    var story = new Punctuality(due, patience);
    wish.history().forEach(step -> story.read(wish, step));
    if (story.due != null) {
      assertThat(story.due).as(wish.id() + " missed unsaid").isAfter(now.minus(patience));
    }
    assertThat(story.missed).as(wish.id()).doesNotHaveDuplicates();
    return story.missed.size();
  }

  private void read(WallDocument wish, HistoryEntry step) {
    switch (step.type()) {
      case "org.wishlight.deadline.neared.v1" -> {
        warnings++;
        assertThat(warnings).as(wish.id()).isEqualTo(1);
        assertThat(said(step)).isEqualTo(due).isAfter(step.time());
      }
      case "org.wishlight.deadline.missed.v1" -> {
        assertThat(said(step)).as(wish.id()).isEqualTo(due);
        assertThat(step.time()).isBetween(due, due.plus(patience));
        missed.add(due);
        due = null;
      }
      case "org.wishlight.wish.escalated.v1" -> due = null;
      default -> {
        assertThat(due == null || !due.isBefore(step.time().minus(patience)))
            .as(wish.id() + " " + step.type() + " behind its date")
            .isTrue();
        due = nextActionAt(step);
        warnings = 0;
      }
    }
  }

  private static Instant said(HistoryEntry step) {
    return Instant.parse(String.valueOf(step.data().get("dueAt")));
  }

  private static @Nullable Instant nextActionAt(HistoryEntry step) {
    var standing = (Map<?, ?>) step.data().get("standing");
    var next = standing.get("nextActionAt");
    return next == null ? null : Instant.parse(String.valueOf(next));
  }
}
