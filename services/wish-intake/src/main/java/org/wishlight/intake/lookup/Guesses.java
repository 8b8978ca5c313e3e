package org.wishlight.intake.lookup;

import com.mongodb.MongoServerException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import org.wishlight.starter.privacy.Pseudonyms;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Counts for all replicas together how often a code was guessed at, known or not. Each guess is
 * counted before it is looked at, so that no number of them at the same time gets further; the
 * database's clock decides. What is stored does not tell the code.
 */
@Component
class Guesses implements SmartInitializingSingleton {
  private static final String COLLECTION = "guesses";
  private static final int MOST = 5;
  private static final int STOPPED_BEFORE = MOST + 2;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int DUPLICATE_KEY = 11000;
  private static final int TRIES = 5;
  private static final String COUNT = "count";
  private static final String UNTIL = "until";
  private static final FindOneAndUpdateOptions COUNTING =
      new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

  private final ReactiveMongoTemplate mongo;
  private final Pseudonyms pseudonyms;

  Guesses(ReactiveMongoTemplate mongo, Pseudonyms pseudonyms) {
    this.mongo = mongo;
    this.pseudonyms = pseudonyms;
  }

  /**
   * One guess.
   *
   * @param count of those in this window that were not right, and this one
   * @param remaining until the window ends
   */
  record Guess(String code, int count, Date until, Duration remaining) {
    boolean isOneTooMany() {
      return count > MOST;
    }

    /** The one that ends the guessing, not one of those that follow. */
    boolean isFirstTooMany() {
      return count == MOST + 1;
    }
  }

  @Override
  public void afterSingletonsInstantiated() {
    mongo
        .indexOps(COLLECTION)
        .createIndex(new Index(UNTIL, Sort.Direction.ASC).expire(Duration.ZERO))
        .block();
  }

  Mono<Guess> count(String code) {
    var id = pseudonyms.of("look-up", code).toString();
    return guesses()
        .flatMap(all -> Mono.from(all.findOneAndUpdate(Filters.eq("_id", id), oneMore(), COUNTING)))
        .retryWhen(Retry.max(TRIES).filter(Guesses::isTaken))
        .map(Guesses::guess);
  }

  /** It was right, so it was no guess. */
  Mono<Void> takeBack(Guess guess) {
    var same =
        Filters.and(
            Filters.eq("_id", guess.code()),
            Filters.eq(UNTIL, guess.until()),
            Filters.lte(COUNT, MOST));
    return guesses().flatMap(all -> Mono.from(all.updateOne(same, Updates.inc(COUNT, -1)))).then();
  }

  private static List<Document> oneMore() {
    var isOver = new Document("$lte", List.of(ifNull("$until", new Date(0)), "$$NOW"));
    var more = new Document("$add", List.of(ifNull("$count", 0), 1));
    var end = new Document("$add", List.of("$$NOW", WINDOW.toMillis()));
    var counted = new Document("$min", List.of(more, STOPPED_BEFORE));
    var set =
        new Document(COUNT, new Document("$cond", List.of(isOver, 1, counted)))
            .append(UNTIL, new Document("$cond", List.of(isOver, end, "$until")))
            .append("at", "$$NOW");
    return List.of(new Document("$set", set));
  }

  private static Document ifNull(String field, Object otherwise) {
    return new Document("$ifNull", List.of(field, otherwise));
  }

  private static Guess guess(Document counted) {
    var until = counted.getDate(UNTIL);
    var remaining = Duration.between(counted.getDate("at").toInstant(), until.toInstant());
    return new Guess(counted.getString("_id"), counted.getInteger(COUNT), until, remaining);
  }

  private Mono<MongoCollection<Document>> guesses() {
    return mongo.getCollection(COLLECTION);
  }

  private static boolean isTaken(Throwable error) {
    return error instanceof MongoServerException server && server.getCode() == DUPLICATE_KEY;
  }
}
