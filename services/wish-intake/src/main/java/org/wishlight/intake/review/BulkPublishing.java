package org.wishlight.intake.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wishlight.intake.wish.Reviewing;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.observability.Restored;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts many wishes on the wall; one that cannot be spoils no other. */
@Component
class BulkPublishing {
  private static final Logger log = LoggerFactory.getLogger(BulkPublishing.class);
  private static final int AT_A_TIME = 16;

  private final Reviewing reviewing;
  private final ProblemWriter problems;

  BulkPublishing(Reviewing reviewing, ProblemWriter problems) {
    this.reviewing = reviewing;
    this.problems = problems;
  }

  /**
   * What became of one wish.
   *
   * @param status as its publication alone would have got
   */
  record Outcome(String id, int status, @Nullable Map<String, Object> problem) {}

  /** One answer for each wish, in the order in which they are first named. */
  Flux<Outcome> publish(List<String> wishes, Caller caller, Locale language) {
    return Flux.fromIterable(wishes)
        .distinct()
        .flatMapSequential(id -> publish(id, caller, language), AT_A_TIME);
  }

  private Mono<Outcome> publish(String id, Caller caller, Locale language) {
    return reviewing
        .publish(new Reviewing.Target(id, null, caller))
        .map(published -> new Outcome(id, 200, null))
        .onErrorResume(failure -> Restored.defer(() -> Mono.just(refused(id, failure, language))));
  }

  private Outcome refused(String id, Throwable failure, Locale language) {
    var problem = problems.document(failure, language, "/api/v1/wishes/" + id + "/publish");
    var status = (int) problem.getOrDefault("status", 500);
    if (status >= 500) {
      log.error("Wish {} is not published", id, failure);
    }
    return new Outcome(id, status, problem);
  }
}
