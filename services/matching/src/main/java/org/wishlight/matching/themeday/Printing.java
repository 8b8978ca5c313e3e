package org.wishlight.matching.themeday;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.starter.caller.Caller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Cards before a theme day and its report behind it. */
@Component
class Printing {
  private final ThemeDays days;
  private final Wall wall;
  private final URI publicUrl;
  private final Clock clock;

  Printing(
      ThemeDays days, Wall wall, @Value("${wishlight.public-url}") URI publicUrl, Clock clock) {
    this.days = days;
    this.wall = wall;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Of what can still be taken. */
  Mono<byte[]> cards(String id, Caller caller) {
    return days.get(id, caller)
        .flatMap(
            day ->
                shown(day)
                    .map(wishes -> cards(id, wishes))
                    .flatMap(cards -> elsewhere(() -> CardSheets.pdf(day.day().title(), cards))));
  }

  Mono<DayReport> report(String id, Caller caller) {
    return days.get(id, caller)
        .zipWhen(this::shown, (day, shown) -> DayReport.of(day, shown, clock.instant()));
  }

  Mono<byte[]> reportSheet(String id, Caller caller) {
    return report(id, caller).flatMap(report -> elsewhere(() -> ReportSheet.pdf(report)));
  }

  private List<WishCard> cards(String day, List<WallDocument> wishes) {
    return wishes.stream()
        .filter(wish -> wish.status() == WishStatus.PUBLISHED)
        .map(wish -> WishCard.of(wish, day, publicUrl))
        .toList();
  }

  private Mono<List<WallDocument>> shown(ThemeDayDocument day) {
    return wall.ofDay(day.id(), day.office()).collectList();
  }

  private static Mono<byte[]> elsewhere(java.util.concurrent.Callable<byte[]> printing) {
    return Mono.fromCallable(printing).subscribeOn(Schedulers.boundedElastic());
  }
}
