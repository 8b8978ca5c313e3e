package org.wishlight.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishStatus;

/** Many lives of wishes, the same for the same seed. */
public final class Stories {
  private static final List<String> NEIGHBORHOODS =
      List.of("xiuyuan", "shuidian", "wener", "liangwu");

  private final Random random;

  public Stories(long seed) {
    random = new Random(seed);
  }

  public List<Story> many(int count, String office) {
    return IntStream.range(0, count).mapToObj(_ -> one(office)).toList();
  }

  /** All events, each topic of each wish in its order, everything else shuffled. */
  public List<Envelope<?>> shuffled(List<Story> stories) {
    var threads = new ArrayList<ArrayDeque<Envelope<?>>>();
    for (var story : stories) {
      threads.add(new ArrayDeque<>(story.wishEvents));
      threads.add(new ArrayDeque<>(story.matchEvents));
    }
    threads.removeIf(ArrayDeque::isEmpty);
    var all = new ArrayList<Envelope<?>>();
    while (!threads.isEmpty()) {
      var thread = threads.get(random.nextInt(threads.size()));
      all.add(thread.remove());
      if (thread.isEmpty()) {
        threads.remove(thread);
      }
    }
    return all;
  }

  private Story one(String office) {
    var day = Instant.parse("2026-11-01T15:00:00.5Z").plus(Duration.ofHours(random.nextInt(500)));
    var home = NEIGHBORHOODS.get(random.nextInt(NEIGHBORHOODS.size()));
    var story = Story.aWishOf(office, home).about(any(Category.values())).at(day).submitted();
    for (var step = 0; step < 12; step++) {
      go(story.after(Duration.ofSeconds(random.nextInt(50_000))));
    }
    return story;
  }

  private void go(Story story) {
    var choice = random.nextInt(4);
    switch (story.fact().status()) {
      case SUBMITTED, RETURNED -> {
        if (choice == 0) {
          story.returned();
        } else {
          story.published();
        }
      }
      case PUBLISHED -> {
        switch (random.nextInt(8)) {
          case 0 -> story.withdrawn();
          case 1 -> story.merged();
          case 2 -> story.amendedTo(any(Category.values()));
          case 3 -> story.widened();
          case 4 -> story.escalated();
          default -> story.claimed();
        }
      }
      case CLAIMED -> {
        if (choice == 0) {
          story.released();
        } else {
          story.started();
        }
      }
      case IN_PROGRESS -> {
        if (choice == 0) {
          story.withdrawn();
        } else {
          story.fulfilled();
        }
      }
      case FULFILLED -> {
        if (choice == 0) {
          story.reopened();
        } else {
          story.confirmed(choice == 1 ? null : random.nextInt(1, 6), random.nextBoolean());
        }
      }
      case CONFIRMED, MERGED, WITHDRAWN -> maybeLate(story);
    }
  }

  /** Withdrawn while it was being confirmed, released after it was withdrawn. */
  private void maybeLate(Story story) {
    if (story.fact().status() == WishStatus.CONFIRMED && random.nextInt(20) == 0) {
      story.withdrawn();
    }
    if (story.fact().status() == WishStatus.WITHDRAWN && random.nextInt(20) == 0) {
      story.released();
    }
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
