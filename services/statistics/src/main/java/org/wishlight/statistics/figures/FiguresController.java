package org.wishlight.statistics.figures;

import static org.wishlight.starter.caller.Scope.ALL;
import static org.wishlight.starter.caller.Scope.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.live.LiveStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The figures over HTTP: everybody sees those of their office. */
@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "Statistics")
@ApiResponse(responseCode = "200", description = "the figures", useReturnTypeSchema = true)
@ApiResponse(
    responseCode = "400",
    description = "a filter cannot be read",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
    responseCode = "404",
    description = "another office than the caller's",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
    responseCode = "422",
    description = "the period cannot be",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemDetail.class)))
class FiguresController {
  private final Figures figures;
  private final LiveSummaries live;
  private final SeriesDays days;

  FiguresController(Figures figures, LiveSummaries live, SeriesDays days) {
    this.figures = figures;
    this.live = live;
    this.days = days;
  }

  @GetMapping("/summary")
  @Access(
      resident = OFFICE,
      volunteer = OFFICE,
      officer = OFFICE,
      operator = OFFICE,
      system = OFFICE,
      ops = ALL)
  @Operation(summary = "How many wishes, how far, and how many came true")
  Mono<Summary> summary(
      @ParameterObject Question question, @Parameter(hidden = true) Caller caller) {
    return figures.summary(question.askedBy(caller));
  }

  @GetMapping("/by/{dimension}")
  @Access(
      resident = OFFICE,
      volunteer = OFFICE,
      officer = OFFICE,
      operator = OFFICE,
      system = OFFICE,
      ops = ALL)
  @Operation(summary = "The summary by office, neighborhood, category, kind or circle")
  Mono<Breakdown> by(
      @PathVariable String dimension,
      @ParameterObject Question question,
      @Parameter(hidden = true) Caller caller) {
    return figures.by(Dimension.named(dimension), question.askedBy(caller));
  }

  @GetMapping("/series")
  @Access(
      resident = OFFICE,
      volunteer = OFFICE,
      officer = OFFICE,
      operator = OFFICE,
      system = OFFICE,
      ops = ALL)
  @Operation(
      summary =
          "What happened by day or month (step); the last thirty days unless from and to are given")
  Mono<Series> series(
      @RequestParam(required = false) @Nullable String step,
      @ParameterObject Question question,
      @Parameter(hidden = true) Caller caller) {
    var scope = question.askedBy(caller);
    return figures.series(Step.named(step), scope, days.of(scope.period()));
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Access(
      resident = OFFICE,
      volunteer = OFFICE,
      officer = OFFICE,
      operator = OFFICE,
      system = OFFICE,
      ops = ALL)
  @Operation(summary = "The summary at once and whenever it changes, as server-sent events")
  Flux<ServerSentEvent<Summary>> stream(
      @ParameterObject Question question, @Parameter(hidden = true) Caller caller) {
    return LiveStream.of(
        live.of(question.askedBy(caller))
            .map(summary -> ServerSentEvent.builder(summary).event("summary").build()));
  }
}
