package org.wishlight.intake.imports;

import static java.time.temporal.ChronoUnit.MILLIS;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.wishlight.intake.neighborhood.Neighborhood;
import org.wishlight.intake.neighborhood.Neighborhoods;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.InvalidRequest;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Takes lists of wishes in: looks each through, keeps it sealed, and leaves the rest to {@link
 * ImportRun}. The same file of the same neighbourhood is one import.
 */
@Component
class Receiving implements DisposableBean {
  private static final Duration LONGEST = Duration.ofDays(14);
  private static final int MOST_WAITING = 8;

  private final Neighborhoods neighborhoods;
  private final Imports imports;
  private final ReceivedFiles files;
  private final ImportWorker worker;
  private final Clock clock;
  private final Scheduler inspections =
      Schedulers.newBoundedElastic(1, MOST_WAITING, "inspections");

  Receiving(
      Neighborhoods neighborhoods,
      Imports imports,
      ReceivedFiles files,
      ImportWorker worker,
      Clock clock) {
    this.neighborhoods = neighborhoods;
    this.imports = imports;
    this.files = files;
    this.worker = worker;
    this.clock = clock;
  }

  /**
   * The import of a file.
   *
   * @param known what stood already before this request
   */
  record Received(ImportDocument received, Known known) {}

  /** Whether an import is new, or by what it was known. */
  enum Known {
    NOT,
    BY_KEY,
    BY_FILE
  }

  /** Who sends a file, under which key, and how bad rows are to be explained to them. */
  record Sender(Caller caller, Optional<IdempotencyKey> key, Locale language) {}

  /** Fails with everything that is wrong with what was sent. */
  Mono<Received> receive(Upload upload, Sender sender) {
    return neighborhoods
        .find(upload.neighborhood(), sender.caller())
        .doOnNext(place -> check(place, sender.caller()))
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(place -> receive(place.orElse(null), upload.file(), sender));
  }

  private static void check(Neighborhood place, Caller caller) {
    if (!caller.reach().covers(place.office(), place.id())) {
      throw Tenancy.outOfReach("neighborhood", place.id());
    }
  }

  private Mono<Received> receive(@Nullable Neighborhood place, byte[] file, Sender sender) {
    if (place == null) {
      return inspected(file)
          .then(Mono.<Received>error(() -> InvalidRequest.unfit(List.of(unknown()))))
          .onErrorMap(InvalidRequest.class, Receiving::withUnknownPlace);
    }
    var name = place.office() + "/" + place.id() + "/" + digest(file);
    var request = sender.key().map(key -> key.asking(Map.of("file", name))).orElse(null);
    return known(name, request)
        .switchIfEmpty(
            inspected(file)
                .map(found -> draft(found, place, name, request, file, sender))
                .flatMap(draft -> keep(draft, file))
                .onErrorResume(DuplicateKeyException.class, simultaneous -> known(name, request)));
  }

  private Mono<Received> known(String name, IdempotencyKey.@Nullable Request request) {
    var byFile = imports.findFile(name).map(first -> new Received(first, Known.BY_FILE));
    return request == null
        ? byFile
        : imports
            .findRequested(request.key())
            .doOnNext(first -> checkSame(request, first))
            .map(first -> new Received(first, Known.BY_KEY))
            .switchIfEmpty(byFile);
  }

  private static void checkSame(IdempotencyKey.Request request, ImportDocument first) {
    if (first.request() != null) {
      request.checkSameAs(first.request());
    }
  }

  /** One at a time, and few waiting: each may unpack a lot. */
  private Mono<Inspected> inspected(byte[] file) {
    return Mono.fromCallable(() -> Inspected.of(file))
        .subscribeOn(inspections)
        .onErrorMap(RejectedExecutionException.class, full -> ImportRefusals.overloaded());
  }

  /** First the file, so that an import never is without one. */
  private Mono<Received> keep(ImportDocument draft, byte[] file) {
    return files
        .store(draft.id(), file, draft.receivedAt().plus(LONGEST))
        .then(Mono.defer(() -> imports.add(draft)))
        .onErrorResume(
            failure -> files.remove(draft.id()).then(Mono.<ImportDocument>error(failure)))
        .doOnNext(added -> worker.call())
        .map(added -> new Received(added, Known.NOT));
  }

  private ImportDocument draft(
      Inspected found,
      Neighborhood place,
      String name,
      IdempotencyKey.@Nullable Request request,
      byte[] file,
      Sender sender) {
    var now = clock.instant().truncatedTo(MILLIS);
    return new ImportDocument(
        UuidCreator.getTimeOrderedEpoch().toString(),
        place.office(),
        place.id(),
        sender.caller().id(),
        sender.caller().roles(),
        sender.language().toLanguageTag(),
        found.form(),
        ReceivedFiles.pieces(file),
        found.total(),
        found.ignoredColumns(),
        name,
        request,
        ImportStatus.RECEIVED,
        0,
        0,
        0,
        0,
        List.of(),
        0,
        null,
        now,
        null,
        null,
        null,
        null,
        Instant.EPOCH,
        0);
  }

  private static FieldFault unknown() {
    return FieldFault.of(Upload.NEIGHBORHOOD, "unknown-neighborhood");
  }

  private static InvalidRequest withUnknownPlace(InvalidRequest invalid) {
    var faults = new ArrayList<>(invalid.faults());
    if (faults.stream().noneMatch(fault -> fault.field().equals(Upload.NEIGHBORHOOD))) {
      faults.add(unknown());
    }
    return InvalidRequest.unfit(faults);
  }

  private static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void destroy() {
    inspections.dispose();
  }
}
