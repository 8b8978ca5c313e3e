package org.wishlight.notification.wish;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
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
  private static final String COLLECTION = "wishes";
  private static final String TEXT = "text";
  private static final String VERSION = "version";
  private static final int LONGEST = 40;
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final ReactiveMongoTemplate mongo;

  WishTexts(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  private record Excerpt(String wish, long version, String neighborhood, String text) {}

  /** One statement for all that say what a wish is, and in it one update for each wish. */
  public Mono<Void> remember(List<Envelope<?>> events) {
    var newest =
        events.stream()
            .flatMap(WishTexts::excerpt)
            .collect(Collectors.toMap(Excerpt::wish, said -> said, WishTexts::newer));
    var updates = newest.values().stream().map(WishTexts::update).toList();
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
            .collectMap(wish -> wish.getString("_id"), wish -> wish.getString(TEXT));
  }

  private static Stream<Excerpt> excerpt(Envelope<?> event) {
    return switch (event.event()) {
      case WishEvent.Submitted submitted -> Stream.of(excerpt(event, submitted.wish()));
      case WishEvent.Published published -> Stream.of(excerpt(event, published.wish()));
      case WishEvent.Amended amended -> Stream.of(excerpt(event, amended.wish()));
      default -> Stream.empty();
    };
  }

  private static Excerpt excerpt(Envelope<?> event, WishDescription wish) {
    return new Excerpt(
        event.subject(), event.version(), event.neighborhood(), beginning(wish.text()));
  }

  private static Excerpt newer(Excerpt one, Excerpt other) {
    return other.version() > one.version() ? other : one;
  }

  private static WriteModel<Document> update(Excerpt said) {
    var newer = new Document("$lt", List.of("$" + VERSION, said.version()));
    var set =
        new Document(TEXT, either(newer, said.text(), TEXT))
            .append("neighborhood", either(newer, said.neighborhood(), "neighborhood"))
            .append(VERSION, either(newer, said.version(), VERSION));
    return new UpdateOneModel<>(
        Filters.eq("_id", said.wish()), List.of(new Document("$set", set)), UPSERT);
  }

  /** {@code $literal}, because a wish may begin with a dollar sign. */
  private static Document either(Document condition, Object value, String field) {
    var literal = new Document("$literal", value);
    return new Document("$cond", List.of(condition, literal, "$" + field));
  }

  private static String beginning(String text) {
    var line =
        Objects.requireNonNull(text, "a wish without a text").strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
