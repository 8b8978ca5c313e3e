package org.wishlight.statistics.figures;

import static org.wishlight.starter.caller.Scope.ALL;
import static org.wishlight.starter.caller.Scope.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A month of a street office, to be handed in. */
@RestController
@RequestMapping("/api/v1/statistics/reports")
@Tag(name = "Statistics")
class ReportsController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv";
  private static final int PIECE = 16 * 1024;

  private final MonthlyReport report;
  private final CountedWishes wishes;
  private final ReportMonth months;

  ReportsController(MonthlyReport report, CountedWishes wishes, ReportMonth months) {
    this.report = report;
    this.wishes = wishes;
    this.months = months;
  }

  @GetMapping(path = "/monthly.xlsx", produces = XLSX)
  @Access(officer = OFFICE, operator = OFFICE, system = OFFICE, ops = ALL)
  @Operation(
      summary = "A month's figures with charts, and the wishes nobody attends to, as a workbook")
  @ApiResponse(
      responseCode = "200",
      description = "in Chinese, or in English by Accept-Language",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  Mono<ResponseEntity<Flux<DataBuffer>>> monthly(
      @Parameter(description = "such as 2026-11; the present one if absent")
          @RequestParam(required = false)
          @Nullable String month,
      @RequestParam(required = false) @Nullable String office,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    var named = months.named(month);
    var words = ReportWords.in(ProblemWriter.language(exchange));
    return report
        .of(named, ReportMonth.scope(named, office, caller), words)
        .map(file -> answer(XLSX, "wishes-" + named + ".xlsx").body(sent(file)));
  }

  @GetMapping(path = "/wishes.csv", produces = CSV)
  @Access(officer = OFFICE, operator = OFFICE, system = OFFICE, ops = ALL)
  @Operation(summary = "The wishes that count for a month, with the moments of their stages")
  @ApiResponse(
      responseCode = "200",
      description = "one line each, oldest first",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  ResponseEntity<Flux<String>> wishes(
      @Parameter(description = "such as 2026-11; the present one if absent")
          @RequestParam(required = false)
          @Nullable String month,
      @RequestParam(required = false) @Nullable String office,
      @Parameter(hidden = true) Caller caller) {
    var named = months.named(month);
    var lines = wishes.of(ReportMonth.scope(named, office, caller)).map(WishLines::line);
    return answer(new MediaType("text", "csv", StandardCharsets.UTF_8), named)
        .body(Flux.concat(Flux.just(WishLines.HEAD), lines));
  }

  private static ResponseEntity.BodyBuilder answer(MediaType type, YearMonth month) {
    return answer(type.toString(), "wishes-" + month + ".csv");
  }

  private static ResponseEntity.BodyBuilder answer(String type, String name) {
    return ResponseEntity.ok()
        .header("Content-Type", type)
        .header("Content-Disposition", "attachment; filename=" + name);
  }

  private static Flux<DataBuffer> sent(Path file) {
    return Flux.using(
            () -> file,
            path -> DataBufferUtils.read(path, DefaultDataBufferFactory.sharedInstance, PIECE),
            ReportsController::delete)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException undeleted) {
      throw new UncheckedIOException(undeleted);
    }
  }
}
