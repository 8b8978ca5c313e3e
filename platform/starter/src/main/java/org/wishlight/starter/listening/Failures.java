package org.wishlight.starter.listening;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells a store that is away, which is waited for, from an event that cannot be handled. */
final class Failures {
  private Failures() {}

  static boolean isStoreAway(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(Failures::tellsOfAStore);
  }

  static boolean isHopeless(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof UnreadableEvent || cause instanceof Sequence.OutOfSequence);
  }

  private static boolean tellsOfAStore(Throwable cause) {
    return switch (cause) {
      case MongoSocketException _,
          MongoTimeoutException _,
          MongoNotPrimaryException _,
          MongoNodeIsRecoveringException _,
          DataAccessResourceFailureException _,
          TransientDataAccessException _,
          RetriableException _,
          TimeoutException _ ->
          true;
      case MongoException mongo ->
          mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
              || mongo.hasErrorLabel("RetryableWriteError");
      default -> false;
    };
  }
}
