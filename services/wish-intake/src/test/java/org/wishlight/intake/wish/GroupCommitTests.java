package org.wishlight.intake.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupCommitTests {
  private final Queue<Bulk> bulks = new ArrayDeque<>();

  private record Bulk(List<BsonDocument> documents, CompletableFuture<Void> done) {}

  @Test
  void gathersWhateverComesWhileABulkIsUnderWay() {
    var commits = new GroupCommit(this::held, 100, 1);

    IntStream.range(0, 5).forEach(n -> commits.insert(document(n)));
    assertThat(bulks.element().documents()).hasSize(1);
    bulks.remove().done().complete(null);

    assertThat(bulks.element().documents()).hasSize(4);
  }

  @Test
  void tellsNobodyBeforeTheBulkIsDurable() {
    var commits = new GroupCommit(this::held, 100, 1);

    var inserted = commits.insert(document(1));

    assertThat(inserted).isNotDone();
    bulks.remove().done().complete(null);
    assertThat(inserted).isCompleted();
  }

  @Test
  void refusesWhatDoesNotFitIntoTheQueue() {
    var commits = new GroupCommit(this::held, 2, 1);
    commits.insert(document(0));
    commits.insert(document(1));
    commits.insert(document(2));

    assertThat(commits.isFull()).isTrue();
    assertThat(commits.insert(document(3)))
        .failsWithin(0, TimeUnit.SECONDS)
        .withThrowableThat()
        .withCauseInstanceOf(GroupCommit.Overloaded.class);
  }

  @Test
  void refusesTheDuplicateAlone() {
    var commits = new GroupCommit(this::held, 100, 1);
    commits.insert(document(0));
    var first = commits.insert(document(1));
    var duplicate = commits.insert(document(2));
    var last = commits.insert(document(3));
    bulks.remove().done().complete(null);

    bulks.remove().done().completeExceptionally(some(null, duplicateAt(1, "request")));

    assertThat(first).isCompleted();
    assertThat(last).isCompleted();
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(duplicate::join)
        .havingCause()
        .isInstanceOfSatisfying(
            GroupCommit.Refused.class,
            refused -> {
              assertThat(refused.isDuplicateIn("request")).isTrue();
              assertThat(refused.isDuplicateIn("code")).isFalse();
            });
  }

  @Test
  void knowsNothingOfTheBatchWhereItsDurabilityIsInDoubt() {
    var commits = new GroupCommit(this::held, 100, 1);
    var inserted = commits.insert(document(0));
    var doubt = new WriteConcernError(64, "WriteConcernFailed", "timeout", new BsonDocument());

    bulks.remove().done().completeExceptionally(some(doubt));

    assertThat(inserted).isCompletedExceptionally();
    assertThat(inserted.exceptionNow()).isInstanceOf(MongoBulkWriteException.class);
  }

  @Test
  void goesOnAfterABulkThatFailed() {
    var commits = new GroupCommit(this::held, 100, 1);
    var lost = commits.insert(document(0));
    var next = commits.insert(document(1));

    bulks
        .remove()
        .done()
        .completeExceptionally(new MongoSocketException("cut", new ServerAddress()));
    bulks.remove().done().complete(null);

    assertThat(lost.exceptionNow()).isInstanceOf(MongoSocketException.class);
    assertThat(next).isCompleted();
  }

  @Test
  void tellsCallersOfABulkThatCouldNotEvenBegin() {
    var commits =
        new GroupCommit(
            documents -> {
              throw new IllegalStateException("closed");
            },
            100,
            1);

    assertThat(commits.insert(document(0)).exceptionNow()).hasMessage("closed");
  }

  @Test
  void losesNobodyAmongManyThreads() throws Exception {
    var under = new AtomicInteger();
    var most = new AtomicInteger();
    var written = java.util.concurrent.ConcurrentHashMap.<Integer>newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var database = Executors.newFixedThreadPool(4)) {
      var commits =
          new GroupCommit(
              documents -> {
                most.accumulateAndGet(under.incrementAndGet(), Math::max);
                return CompletableFuture.runAsync(
                    () -> {
                      Thread.yield();
                      documents.forEach(one -> assertThat(written.add(number(one))).isTrue());
                      under.decrementAndGet();
                      throwDuplicates(documents);
                    },
                    database);
              },
              20_000,
              2);

      var done =
          IntStream.range(0, 10_000)
              .mapToObj(
                  n ->
                      CompletableFuture.supplyAsync(() -> commits.insert(document(n)), threads)
                          .thenCompose(inserted -> inserted.handle((ok, error) -> error == null)))
              .toList();

      var accepted = new ArrayList<Integer>();
      for (var n = 0; n < done.size(); n++) {
        if (done.get(n).get(20, TimeUnit.SECONDS)) {
          accepted.add(n);
        }
      }
      assertThat(written).hasSize(10_000);
      assertThat(accepted).hasSize(9_900).noneMatch(n -> n % 100 == 7);
      assertThat(most.get()).isLessThanOrEqualTo(2);
    }
  }

  private static void throwDuplicates(List<BsonDocument> documents) {
    var errors =
        IntStream.range(0, documents.size())
            .filter(index -> number(documents.get(index)) % 100 == 7)
            .mapToObj(index -> duplicateAt(index, "request"))
            .toArray(BulkWriteError[]::new);
    if (errors.length > 0) {
      throw some(null, errors);
    }
  }

  private CompletionStage<?> held(List<BsonDocument> documents) {
    var bulk = new Bulk(documents, new CompletableFuture<>());
    bulks.add(bulk);
    return bulk.done();
  }

  private static BsonDocument document(int number) {
    return new BsonDocument("_id", new BsonInt32(number));
  }

  private static int number(BsonDocument document) {
    return document.getInt32("_id").getValue();
  }

  private static BulkWriteError duplicateAt(int index, String name) {
    var message =
        "E11000 duplicate key error collection: wish-intake.wishes index: " + name + " dup key: {}";
    return new BulkWriteError(11000, message, new BsonDocument(), index);
  }

  private static MongoBulkWriteException some(
      @Nullable WriteConcernError doubt, BulkWriteError... errors) {
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(), List.of(errors), doubt, new ServerAddress(), Set.of());
  }
}
