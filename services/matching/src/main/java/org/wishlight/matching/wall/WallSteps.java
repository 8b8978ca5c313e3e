package org.wishlight.matching.wall;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.Attempts;
import org.wishlight.matching.volunteer.Volunteers;
import org.wishlight.matching.wall.domain.Step;
import org.wishlight.matching.wall.domain.WrongState;
import org.wishlight.starter.outbox.EventRecorder;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/**
 * Takes steps in the life of a wish: state and events in one write, then the place that is free.
 */
@Component
public class WallSteps {
  private final Wall wall;
  private final Volunteers volunteers;
  private final EventRecorder recorder;
  private final Clock clock;

  WallSteps(Wall wall, Volunteers volunteers, EventRecorder recorder, Clock clock) {
    this.wall = wall;
    this.volunteers = volunteers;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * Reads the wish and decides, again while others are faster.
   *
   * @param decision refuses whoever must not take the step
   */
  public Mono<WallDocument> take(
      String wish,
      @Nullable String actor,
      Function<WallDocument, Step> decision,
      Consumer<Update> beside) {
    return Attempts.at(
        wish,
        () -> wall.get(wish).flatMap(seen -> take(seen, decide(seen, decision), beside, actor)));
  }

  /**
   * @param beside what else is to be written with it
   * @param actor null where the clock did it
   * @return empty if the wish has moved on since it was seen
   */
  public Mono<WallDocument> take(
      WallDocument seen, Step step, Consumer<Update> beside, @Nullable String actor) {
    var changes = changes(step);
    endProposal(seen, step, changes);
    beside.accept(changes);
    return wall.advance(seen, changes, entries(seen, step, actor)).delayUntil(taken -> free(step));
  }

  /** A step, the wish as it was seen, and what else is to be written with it. */
  record Taking(WallDocument seen, Step step, Consumer<Update> beside) {}

  /**
   * Many wishes' steps in one statement, taken by the clock; no claim ends with any of them.
   *
   * @return how many were taken: those that have moved on since they were seen are not
   */
  Mono<Integer> takeAll(List<Taking> all) {
    return wall.advanceAll(all.stream().map(this::advance).toList());
  }

  private Wall.Advance advance(Taking taking) {
    var changes = changes(taking.step());
    taking.beside().accept(changes);
    return new Wall.Advance(taking.seen(), changes, entries(taking.seen(), taking.step(), null));
  }

  static Step decide(WallDocument seen, Function<WallDocument, Step> decision) {
    try {
      return decision.apply(seen);
    } catch (WrongState wrong) {
      throw Refusal.wrongState(seen.id(), wrong.present());
    }
  }

  private static Update changes(Step step) {
    var entry = step.entry();
    var changes =
        new Update()
            .set("status", entry.status())
            .set("circle", entry.circle())
            .set("owner", entry.owner())
            .set("watch", entry.watch());
    setOrUnset(changes, "nextActionAt", entry.nextActionAt());
    setOrUnset(changes, "claim", entry.claim());
    if (step.hasLetGo()) {
      changes.push("ended", step.ended());
    }
    return changes;
  }

  /** Whoever takes the wish, its proposal needs no answer any more. */
  private void endProposal(WallDocument seen, Step step, Update changes) {
    if (seen.proposal() != null && step.entry().status() != WishStatus.PUBLISHED) {
      changes
          .unset("proposal")
          .push("proposed", seen.proposal().ended(step.entry(), clock.instant()));
    }
  }

  private static void setOrUnset(Update changes, String field, @Nullable Object value) {
    if (value == null) {
      changes.unset(field);
    } else {
      changes.set(field, value);
    }
  }

  private List<HistoryEntry> entries(WallDocument seen, Step step, @Nullable String actor) {
    var entries = new ArrayList<HistoryEntry>();
    Instant now = clock.instant();
    for (var event : step.events()) {
      var version = seen.said() + entries.size() + 1;
      entries.add(recorder.entry(seen.story(), version, event, actor, now));
    }
    return entries;
  }

  private Mono<Void> free(Step step) {
    var ended = step.ended();
    return ended == null ? Mono.empty() : volunteers.free(ended.volunteer(), ended.id());
  }
}
