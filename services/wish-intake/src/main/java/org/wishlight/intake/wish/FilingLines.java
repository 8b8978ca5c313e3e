package org.wishlight.intake.wish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.observability.Restored;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.ProblemWriter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files a stream of wishes, one a line; a line at fault spoils no other. */
@Component
class FilingLines {
  private static final Logger log = LoggerFactory.getLogger(FilingLines.class);
  private static final int AT_A_TIME = 64;
  private static final String PATH = "/api/v1/wishes";

  private final WishReader reader;
  private final Filing filing;
  private final ProblemWriter problems;

  FilingLines(WishReader reader, Filing filing, ProblemWriter problems) {
    this.reader = reader;
    this.filing = filing;
    this.problems = problems;
  }

  /**
   * What became of one line.
   *
   * @param line from 1
   * @param status as the wish alone would have got
   */
  record Line(long line, int status, @Nullable String id, @Nullable Map<String, Object> problem) {}

  /** Who sends the lines, in which language faults are named. */
  record Sender(Caller caller, Optional<IdempotencyKey> key, Locale language) {}

  /** One answer for each line, in order, while it reads; no faster than it is read from. */
  Flux<Line> file(Flux<String> lines, Sender sender) {
    return lines
        .index()
        .filter(line -> !line.getT2().isBlank())
        .flatMapSequential(
            line -> file(line.getT1() + 1, line.getT2(), sender), AT_A_TIME, AT_A_TIME);
  }

  private Mono<Line> file(long number, String line, Sender sender) {
    var key = sender.key().map(whole -> whole.part(number));
    return reader
        .read(line.getBytes(UTF_8), sender.caller())
        .flatMap(wish -> filing.file(wish, key, sender.caller()))
        .map(filed -> new Line(number, 201, filed.wish().id(), null))
        .onErrorResume(
            failure ->
                Restored.defer(() -> Mono.just(refused(number, failure, sender.language()))));
  }

  private Line refused(long number, Throwable failure, Locale language) {
    var problem = problems.document(failure, language, PATH);
    var status = (int) problem.getOrDefault("status", 500);
    if (status >= 500) {
      log.error("Line {} is not filed", number, failure);
    }
    return new Line(number, status, null, problem);
  }
}
