package org.wishlight.statistics.counting;

import com.mongodb.MongoException;
import java.util.stream.Stream;
import reactor.util.retry.Retry;

/** What was being read has just been replaced by a recount. */
public final class Replaced {
  /** Reads what is in its place now. */
  public static final Retry READ_AGAIN = Retry.max(3).filter(Replaced::isToldBy);

  private static final int QUERY_PLAN_KILLED = 175;

  private Replaced() {}

  private static boolean isToldBy(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof MongoException mongo && mongo.getCode() == QUERY_PLAN_KILLED);
  }
}
