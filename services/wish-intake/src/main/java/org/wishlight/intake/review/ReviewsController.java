package org.wishlight.intake.review;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.wishlight.intake.similar.Similarity;
import org.wishlight.intake.wish.WishAnswers;
import org.wishlight.intake.wish.WishDocument;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Mono;

/** The reviewers' desk. */
@RestController
@RequestMapping(path = "/api/v1/reviews", produces = APPLICATION_JSON_VALUE)
@Tag(name = "Reviews")
class ReviewsController {
  private final ReviewQueue queue;
  private final BulkPublishing publishing;
  private final WishAnswers answers;
  private final Similarity similarity;
  private final Clock clock;

  ReviewsController(
      ReviewQueue queue,
      BulkPublishing publishing,
      WishAnswers answers,
      Similarity similarity,
      Clock clock) {
    this.queue = queue;
    this.publishing = publishing;
    this.answers = answers;
    this.similarity = similarity;
    this.clock = clock;
  }

  @GetMapping
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "What waits for a reviewer, the soonest deadline first")
  @Parameter(in = ParameterIn.QUERY, name = "limit", description = "1 to 500")
  @Parameter(in = ParameterIn.QUERY, name = "cursor")
  Mono<Page<WaitingWish>> waiting(
      @Parameter(hidden = true) PageRequest page, @Parameter(hidden = true) Caller caller) {
    return queue
        .list(page, caller)
        .collectList()
        .map(found -> Page.of(found, page, ReviewQueue::position))
        .flatMap(
            found ->
                similarity
                    .counts(found.items())
                    .map(counts -> found.map(wish -> waiting(wish, counts.get(wish.id())))));
  }

  private WaitingWish waiting(WishDocument wish, @Nullable Integer similar) {
    return WaitingWish.of(answers.view(wish), clock.instant(), similar);
  }

  @PostMapping(path = "/publish", consumes = APPLICATION_JSON_VALUE)
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "Puts up to 500 wishes on the wall")
  @ApiResponse(responseCode = "200", description = "What became of each")
  Mono<Page<BulkPublishing.Outcome>> publish(
      @RequestBody PublishRequest request,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return publishing
        .publish(request.wishes(), caller, ProblemWriter.language(exchange))
        .collectList()
        .map(Page::all);
  }
}
