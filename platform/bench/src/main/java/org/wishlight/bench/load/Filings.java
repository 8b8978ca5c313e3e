package org.wishlight.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What became of the wishes of one arm: when each was to be sent, was answered, and was seen at
 * last. Times are {@code System.nanoTime()}; 0 says that it has not happened.
 */
public final class Filings {
  /** Without an answer: the connection broke, or the patience ended. */
  public static final int UNANSWERED = 0;

  private static final int CREATED = 201;

  private final int first;
  private final long[] intended;
  private final long[] answered;
  private final int[] statuses;
  private final AtomicLongArray seen;
  private int begun;
  private long refusedWithoutTime;

  Filings(int first, int capacity) {
    this.first = first;
    this.intended = new long[capacity];
    this.answered = new long[capacity];
    this.statuses = new int[capacity];
    this.seen = new AtomicLongArray(capacity);
  }

  public int begun() {
    return begun;
  }

  boolean hasRoom() {
    return begun < intended.length;
  }

  /** The number of the next one. */
  int begin(long at) {
    intended[begun] = at;
    return first + begun++;
  }

  void answer(int number, int status, long at) {
    statuses[number - first] = status;
    answered[number - first] = at;
  }

  /** A refusal that does not say when to come back. */
  void missRetryAfter() {
    refusedWithoutTime++;
  }

  public long refusedWithoutTime() {
    return refusedWithoutTime;
  }

  /** Only the first sight counts. */
  void see(int number, long at) {
    if (covers(number)) {
      seen.compareAndSet(number - first, 0, at);
    }
  }

  boolean covers(int number) {
    return number >= first && number < first + intended.length;
  }

  public long accepted() {
    return count(this::isAccepted);
  }

  /** All that were sent. */
  public IntStream numbers() {
    return IntStream.range(first, first + begun);
  }

  public long refused() {
    return numbers().filter(this::wasRefused).count();
  }

  public long acceptedAndSeen() {
    return count(n -> isAccepted(n) && seen.get(n) != 0);
  }

  /** What was refused, and has left something all the same. */
  public long refusedAndSeen() {
    return count(n -> wasRefused(n + first) && seen.get(n) != 0);
  }

  public boolean wasRefused(int number) {
    return covers(number) && Reply.isRefusal(statuses[number - first]);
  }

  public boolean wasAccepted(int number) {
    return covers(number) && isAccepted(number - first);
  }

  public Spread untilAnswered() {
    return until(number -> answered[number - first]);
  }

  public Spread untilSeen() {
    return until(number -> seen.get(number - first));
  }

  /** How long each accepted one took until the moment that is given for its number; 0 for never. */
  public Spread until(IntToLongFunction moment) {
    return Spread.of(
        accepted(n -> moment.applyAsLong(first + n) != 0)
            .mapToLong(n -> moment.applyAsLong(first + n) - intended[n])
            .toArray());
  }

  /** From the first that was to be sent to the last answer. */
  public Duration timeToAccept() {
    return since(accepted(n -> true).mapToLong(n -> answered[n]).max().orElse(0));
  }

  /** From the first that was to be sent to the last sight. */
  public Duration timeToSee() {
    return since(accepted(n -> true).mapToLong(seen::get).max().orElse(0));
  }

  /** From the first that was to be sent to the last that was. */
  public Duration timeToSend() {
    return since(begun == 0 ? 0 : intended[begun - 1]);
  }

  private Duration since(long end) {
    return begun == 0 || end == 0 ? Duration.ZERO : Duration.ofNanos(end - intended[0]);
  }

  private IntStream accepted(IntPredicate also) {
    return IntStream.range(0, begun).filter(this::isAccepted).filter(also);
  }

  private boolean isAccepted(int index) {
    return statuses[index] == CREATED;
  }

  private long count(IntPredicate condition) {
    return IntStream.range(0, begun).filter(condition).count();
  }
}
