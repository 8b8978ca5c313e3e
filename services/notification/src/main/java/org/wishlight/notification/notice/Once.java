package org.wishlight.notification.notice;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** Inserts whose ids say what they are: again changes nothing. */
public final class Once {
  private static final int DUPLICATE = 11000;
  private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);

  private Once() {}

  /**
   * One statement for all of them; those that are there already stay as they are.
   *
   * @return how many were not there yet
   */
  public static Mono<Integer> insert(
      ReactiveMongoTemplate mongo, String collection, List<?> entities) {
    var documents = entities.stream().map(entity -> document(mongo, entity)).toList();
    return mongo
        .getCollection(collection)
        .flatMap(all -> Mono.from(all.insertMany(documents, ANY_ORDER)))
        .map(done -> documents.size())
        .onErrorResume(
            MongoBulkWriteException.class,
            failure -> knownBefore(failure).map(known -> documents.size() - known));
  }

  private static Document document(ReactiveMongoTemplate mongo, Object entity) {
    var document = new Document();
    mongo.getConverter().write(entity, document);
    return document;
  }

  /** The number of duplicates, if nothing else went wrong. */
  private static Mono<Integer> knownBefore(MongoBulkWriteException failure) {
    var errors = failure.getWriteErrors();
    var harmless =
        failure.getWriteConcernError() == null
            && errors.stream().allMatch(error -> error.getCode() == DUPLICATE);
    return harmless ? Mono.just(errors.size()) : Mono.error(failure);
  }
}
