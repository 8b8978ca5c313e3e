package org.wishlight.intake.wish;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Inserts of many callers as few bulk writes: whatever has come in while a bulk is under way goes
 * into the next one. Each caller learns what became of its own document, after it is durable.
 */
final class GroupCommit {
  static final int DUPLICATE_KEY = 11000;

  private static final int LARGEST_BULK = 500;

  private final Function<List<BsonDocument>, CompletionStage<?>> bulk;
  private final ArrayBlockingQueue<Entry> waiting;
  private final int mostInFlight;
  private final AtomicInteger inFlight = new AtomicInteger();

  /**
   * @param bulk inserts all that it can, unordered, and fails with a MongoBulkWriteException if
   *     some cannot be
   */
  GroupCommit(
      Function<List<BsonDocument>, CompletionStage<?>> bulk, int mostWaiting, int mostInFlight) {
    this.bulk = bulk;
    this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    this.mostInFlight = mostInFlight;
  }

  private record Entry(BsonDocument document, CompletableFuture<Void> done) {}

  /** The queue is full: nothing was done. */
  static final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** This document was not inserted, for the others' bulk went through. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    Refused(BulkWriteError error) {
      super(error.getMessage());
      code = error.getCode();
    }

    /** Whether the document's value in that unique index is taken. */
    boolean isDuplicateIn(String index) {
      return code == DUPLICATE_KEY
          && String.valueOf(getMessage()).contains("index: " + index + " ");
    }
  }

  boolean isFull() {
    return waiting.remainingCapacity() == 0;
  }

  /**
   * Completes when the document is durable; fails with {@link Overloaded}, {@link Refused}, or with
   * the bulk's own failure, after which nobody knows whether the document is there.
   */
  CompletableFuture<Void> insert(BsonDocument document) {
    var entry = new Entry(document, new CompletableFuture<>());
    if (!waiting.offer(entry)) {
      return CompletableFuture.failedFuture(new Overloaded());
    }
    pump();
    return entry.done();
  }

  private void pump() {
    while (!waiting.isEmpty() && mayStart()) {
      var batch = new ArrayList<Entry>();
      waiting.drainTo(batch, LARGEST_BULK);
      if (batch.isEmpty()) {
        inFlight.decrementAndGet();
      } else {
        write(batch);
      }
    }
  }

  private boolean mayStart() {
    return inFlight.getAndUpdate(now -> Math.min(now + 1, mostInFlight)) < mostInFlight;
  }

  /** The next bulk is on its way before this one's callers are told. */
  private void write(List<Entry> batch) {
    started(batch)
        .whenComplete(
            (ok, failure) -> {
              inFlight.decrementAndGet();
              pump();
              tell(batch, failure);
            });
  }

  private CompletionStage<?> started(List<Entry> batch) {
    try {
      return bulk.apply(batch.stream().map(Entry::document).toList());
    } catch (RuntimeException unsent) {
      return CompletableFuture.failedFuture(unsent);
    }
  }

  private static void tell(List<Entry> batch, @Nullable Throwable failure) {
    var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    if (cause instanceof MongoBulkWriteException some && some.getWriteConcernError() == null) {
      tellEach(batch, some);
      return;
    }
    for (var entry : batch) {
      if (cause == null) {
        entry.done().complete(null);
      } else {
        entry.done().completeExceptionally(cause);
      }
    }
  }

  private static void tellEach(List<Entry> batch, MongoBulkWriteException some) {
    Map<Integer, BulkWriteError> errors =
        some.getWriteErrors().stream()
            .collect(Collectors.toMap(BulkWriteError::getIndex, Function.identity()));
    for (var index = 0; index < batch.size(); index++) {
      var error = errors.get(index);
      if (error == null) {
        batch.get(index).done().complete(null);
      } else {
        batch.get(index).done().completeExceptionally(new Refused(error));
      }
    }
  }
}
