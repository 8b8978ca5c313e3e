package org.wishlight.statistics.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.wishlight.contracts.WishStatus;
import org.wishlight.statistics.domain.Days;
import org.wishlight.statistics.domain.WishFact;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What a street office hands in at the end of a month. */
@Service
class MonthlyReport {
  private static final List<String> COLUMNS =
      List.of("wish", "neighborhood", "category", "status", "circle", "dueAt", "why");

  private final Figures figures;
  private final CountedWishes wishes;
  private final Clock clock;

  MonthlyReport(Figures figures, CountedWishes wishes, Clock clock) {
    this.figures = figures;
    this.wishes = wishes;
    this.clock = clock;
  }

  private record Findings(
      Summary summary, Breakdown neighborhoods, Breakdown categories, Series days) {}

  /** A file to be sent and then deleted. */
  Mono<Path> of(YearMonth month, Scope scope, ReportWords words) {
    var days = new Period.WholeDays(month.atDay(1), month.plusMonths(1).atDay(1));
    return Mono.zip(
            figures.summary(scope),
            figures.by(Dimension.NEIGHBORHOOD, scope),
            figures.by(Dimension.CATEGORY, scope),
            figures.series(Step.DAY, scope, days))
        .map(all -> new Findings(all.getT1(), all.getT2(), all.getT3(), all.getT4()))
        .publishOn(Schedulers.boundedElastic())
        .map(found -> written(month, scope, found, words));
  }

  private Path written(YearMonth month, Scope scope, Findings found, ReportWords words) {
    try (var workbook = new MonthlyWorkbook(words);
        var late = wishes.of(scope).filter(this::isOfConcern).toStream()) {
      workbook.summary(month.toString(), found.summary());
      workbook.breakdown(
          words.of("sheet.neighborhoods"), found.neighborhoods(), UnaryOperator.identity());
      workbook.breakdown(words.of("sheet.categories"), found.categories(), words::category);
      workbook.days(found.days());
      return file(workbook, late.map(fact -> line(fact, words)), words);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static Path file(MonthlyWorkbook workbook, Stream<List<String>> late, ReportWords words)
      throws IOException {
    var columns = COLUMNS.stream().map(name -> words.of("column." + name)).toList();
    var file = Files.createTempFile("report-", ".xlsx");
    try (var out = Files.newOutputStream(file)) {
      workbook.writeTo(out, words.of("sheet.unattended"), columns, late);
    }
    return file;
  }

  /** Nobody has taken it, or whoever did is late. */
  private boolean isOfConcern(WishFact fact) {
    return fact.isLive() && (fact.status() == WishStatus.PUBLISHED || isLate(fact));
  }

  private boolean isLate(WishFact fact) {
    var dueAt = fact.dueAt();
    return dueAt != null && dueAt.isBefore(clock.instant());
  }

  private List<String> line(WishFact fact, ReportWords words) {
    var filing = Objects.requireNonNull(fact.filing());
    var position = Objects.requireNonNull(fact.position());
    var why =
        Stream.of(
                fact.status() == WishStatus.PUBLISHED ? words.of("why.unclaimed") : "",
                isLate(fact) ? words.of("why.overdue") : "")
            .filter(reason -> !reason.isEmpty())
            .toList();
    return List.of(
        fact.id(),
        fact.neighborhood(),
        words.category(filing.category().code()),
        words.of(fact.status()),
        words.of(position.circle()),
        position.nextActionAt() == null ? "" : day(position.nextActionAt()),
        String.join(" · ", why));
  }

  private static String day(Instant moment) {
    return Days.of(moment).toString();
  }
}
