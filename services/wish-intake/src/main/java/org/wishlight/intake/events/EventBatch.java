package org.wishlight.intake.events;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.observability.Restored;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files many events; one at fault spoils no other. */
@Component
class EventBatch {
  private static final Logger log = LoggerFactory.getLogger(EventBatch.class);
  private static final int AT_A_TIME = 64;

  private final FilingEvents filing;
  private final ProblemWriter problems;

  EventBatch(FilingEvents filing, ProblemWriter problems) {
    this.filing = filing;
    this.problems = problems;
  }

  /**
   * What became of one event.
   *
   * @param id the event's own; null, as its source, where it could not be read
   * @param status as the event alone would have got
   * @param wish the id of the wish
   */
  record Answer(
      @Nullable String id,
      @Nullable String source,
      int status,
      @Nullable String wish,
      @Nullable Map<String, Object> problem) {}

  /** One answer for each, in order. */
  Mono<List<Answer>> file(List<Supplier<CloudEvent>> events, Caller caller, Locale language) {
    return Flux.fromIterable(events)
        .flatMapSequential(event -> file(event, caller, language), AT_A_TIME, AT_A_TIME)
        .collectList();
  }

  private Mono<Answer> file(Supplier<CloudEvent> sent, Caller caller, Locale language) {
    return Mono.fromSupplier(sent)
        .flatMap(
            event ->
                filing
                    .file(event, caller)
                    .map(filed -> answer(event, 201, filed.wish().id(), null))
                    .onErrorResume(
                        failure ->
                            Restored.defer(
                                () -> Mono.just(refused(event, problem(failure, language))))))
        .onErrorResume(
            InvalidRequest.class, none -> Mono.just(refused(null, problem(none, language))));
  }

  private Map<String, Object> problem(Throwable failure, Locale language) {
    var problem = problems.document(failure, language, EventsController.PATH);
    if (status(problem) >= 500) {
      log.error("An event is not filed", failure);
    }
    return problem;
  }

  private static Answer refused(@Nullable CloudEvent event, Map<String, Object> problem) {
    return answer(event, status(problem), null, problem);
  }

  private static int status(Map<String, Object> problem) {
    return (int) problem.getOrDefault("status", 500);
  }

  private static Answer answer(
      @Nullable CloudEvent event,
      int status,
      @Nullable String wish,
      @Nullable Map<String, Object> problem) {
    return event == null
        ? new Answer(null, null, status, wish, problem)
        : new Answer(event.getId(), event.getSource().toString(), status, wish, problem);
  }
}
