package org.wishlight.matching.themeday;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.starter.live.LiveStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A theme day as it goes, for any number of screens. */
@Component
class BigScreen {
  private static final Duration CALM = Duration.ofMillis(250);

  private final ThemeDays days;
  private final Wall wall;
  private final LiveChanges<WallDocument> wishes;
  private final LiveChanges<ThemeDayDocument> dayChanges;

  BigScreen(
      ThemeDays days,
      Wall wall,
      LiveChanges<WallDocument> wishes,
      LiveChanges<ThemeDayDocument> dayChanges) {
    this.days = days;
    this.wall = wall;
    this.wishes = wishes;
    this.dayChanges = dayChanges;
  }

  /** A few times a second at most, however much happens. */
  Flux<ServerSentEvent<Board.Figures>> of(String id, Caller caller) {
    return days.get(id, caller).flatMapMany(day -> LiveStream.of(Flux.defer(() -> told(day))));
  }

  private Flux<ServerSentEvent<Board.Figures>> told(ThemeDayDocument day) {
    var board = new Board(day);
    return Flux.mergeSequential(present(day), changes(day))
        .map(change -> change.apply(board).figures())
        .sample(CALM)
        .distinctUntilChanged()
        .map(figures -> ServerSentEvent.builder(figures).event("figures").build());
  }

  private Mono<UnaryOperator<Board>> present(ThemeDayDocument day) {
    var now = days.get(day.id(), Caller.ITSELF);
    var shown = wall.ofDay(day.id(), day.office()).collectList();
    return now.zipWith(shown, (read, wishes) -> board -> board.with(read).with(wishes));
  }

  private Flux<UnaryOperator<Board>> changes(ThemeDayDocument day) {
    Flux<UnaryOperator<Board>> ofDay =
        dayChanges
            .changes()
            .filter(changed -> changed.id().equals(day.id()))
            .map(changed -> board -> board.with(changed));
    Flux<UnaryOperator<Board>> ofWishes =
        wishes.changes().filter(wish -> isShown(wish, day)).map(wish -> board -> board.with(wish));
    return Flux.merge(ofDay, ofWishes);
  }

  private static boolean isShown(WallDocument wish, ThemeDayDocument day) {
    return wish.office().equals(day.office()) && wish.isOn(day.id());
  }
}
