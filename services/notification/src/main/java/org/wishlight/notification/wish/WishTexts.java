package org.wishlight.notification.wish;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Envelope;
import org.wishlight.contracts.WishDescription;
import org.wishlight.contracts.WishEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How each wish begins, for the words of notices about it. Joined when a notice is read, so that
 * neither of the two must be there first. The newest version stays, whatever comes late; a gap is
 * no reason to wait, since every event that has the text has all of it.
 */
@Component
public class WishTexts {
  static final String COLLECTION = "wishes";
  static final String TEXT = "text";
  static final String TIME = "time";
  static final String WISHER = "wisher";
  static final String FORGOTTEN = "forgotten";
  private static final int LONGEST = 40;
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final ReactiveMongoTemplate mongo;

  WishTexts(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * @param text null for a wish that is forgotten
   */
  record Excerpt(
      String wish,
      String wisher,
      long version,
      Instant time,
      String neighborhood,
      @Nullable String text) {}

  /**
   * One statement for all that say what a wish is, and in it one update for each wish.
   *
   * @param isForgotten what such an event says of its wish is not kept, only that it is forgotten
   */
  public Mono<Void> remember(List<Envelope<?>> events, Predicate<Envelope<?>> isForgotten) {
    var newest =
        events.stream()
            .flatMap(event -> excerpt(event, isForgotten.test(event)))
            .collect(Collectors.toMap(Excerpt::wish, said -> said, WishTexts::newer));
    var updates = newest.values().stream().map(WishUpdates::of).toList();
    return updates.isEmpty()
        ? Mono.empty()
        : mongo
            .getCollection(COLLECTION)
            .flatMap(wishes -> Mono.from(wishes.bulkWrite(updates, ANY_ORDER)))
            .then();
  }

  /** By id, for those that are known. */
  public Mono<Map<String, String>> of(Collection<String> wishes) {
    return wishes.isEmpty()
        ? Mono.just(Map.of())
        : mongo
            .getCollection(COLLECTION)
            .flatMapMany(
                all ->
                    Flux.from(
                        all.find(Filters.in("_id", wishes)).projection(Projections.include(TEXT))))
            .filter(wish -> wish.containsKey(TEXT))
            .collectMap(wish -> wish.getString("_id"), wish -> wish.getString(TEXT));
  }

  private static Stream<Excerpt> excerpt(Envelope<?> event, boolean isForgotten) {
    return switch (event.event()) {
      case WishEvent.Submitted submitted ->
          Stream.of(excerpt(event, submitted, submitted.wish(), isForgotten));
      case WishEvent.Published published ->
          Stream.of(excerpt(event, published, published.wish(), isForgotten));
      case WishEvent.Amended amended ->
          Stream.of(excerpt(event, amended, amended.wish(), isForgotten));
      default -> Stream.empty();
    };
  }

  private static Excerpt excerpt(
      Envelope<?> event, WishEvent said, WishDescription wish, boolean isForgotten) {
    return new Excerpt(
        event.subject(),
        said.wisher(),
        event.version(),
        event.time(),
        event.neighborhood(),
        isForgotten ? null : beginning(wish.text()));
  }

  private static Excerpt newer(Excerpt one, Excerpt other) {
    return other.version() > one.version() ? other : one;
  }

  private static String beginning(String text) {
    var line =
        Objects.requireNonNull(text, "a wish without a text").strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
