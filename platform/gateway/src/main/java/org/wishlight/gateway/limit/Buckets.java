package org.wishlight.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.wishlight.gateway.limit.LimitProperties.Rate;

/** One bucket for each client of a kind; those who have not come for long start anew. */
final class Buckets {

  private static final int MOST_CLIENTS = 50_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Rate rate;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(FORGOTTEN_AFTER).build();

  Buckets(Rate rate) {
    this.rate = rate;
  }

  boolean knows(String client) {
    return buckets.getIfPresent(client) != null;
  }

  /**
   * @throws TooManyRequests when there is nothing left
   */
  void take(String client) {
    var taken = buckets.get(client, _ -> full()).tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      throw new TooManyRequests(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.refill(), rate.per()))
        .build();
  }
}
