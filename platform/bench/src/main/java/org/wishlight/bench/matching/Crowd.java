package org.wishlight.bench.matching;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** As many wishes and volunteers of one neighbourhood as are wanted: copies of the templates. */
final class Crowd {
  private static final int AT_A_TIME = 1_000;

  private final MongoDatabase stored;
  private final Templates templates;
  private final Random random = new Random(1);
  private final List<Document> senses = new ArrayList<>();

  Crowd(MongoDatabase stored, Templates templates) {
    this.stored = stored;
    this.templates = templates;
  }

  /**
   * Each volunteer has places for {@code capacity} wishes and offers one thing.
   *
   * @return the ids of the wishes
   */
  List<String> gather(String neighborhood, int wishes, int volunteers, int capacity) {
    insert("volunteers", volunteers, n -> volunteer(neighborhood, n, capacity));
    insert("wall", wishes, n -> wish(neighborhood, n));
    return IntStream.range(0, wishes).mapToObj(n -> id(neighborhood, "w", n)).toList();
  }

  static String id(String neighborhood, String kind, int number) {
    return "%s-%s-%06d".formatted(neighborhood, kind, number);
  }

  static Bson of(String neighborhood) {
    return Filters.eq("neighborhood", neighborhood);
  }

  /** As if nothing had been proposed. */
  void calm(String neighborhood) {
    stored
        .getCollection("wall")
        .updateMany(
            of(neighborhood),
            Updates.combine(
                Updates.unset("proposal"),
                Updates.set("proposed", List.of()),
                Updates.set("history", List.of()),
                Updates.set("said", 0L),
                Updates.inc("version", 1L)));
  }

  void disperse(String neighborhood) {
    List.of("wall", "volunteers")
        .forEach(each -> stored.getCollection(each).deleteMany(of(neighborhood)));
    stored.getCollection("senses").deleteMany(Filters.regex("_id", "^" + neighborhood + "-"));
  }

  private Document wish(String neighborhood, int number) {
    var template = templates.wishes().get(random.nextInt(templates.wishes().size()));
    var wish = copy(template, id(neighborhood, "w", number), neighborhood);
    var age = Duration.ofHours(24L + random.nextInt(480));
    wish.append("status", "PUBLISHED")
        .append("circle", "NEIGHBORHOOD")
        .append("publishedAt", Date.from(Instant.now().minus(age)))
        .append("nextActionAt", Date.from(Instant.now().plus(Duration.ofDays(30))))
        .append("proposed", List.of())
        .append("said", 0L);
    wish.remove("proposal");
    sense(template.getString("_id"), wish.getString("_id"));
    return wish;
  }

  private Document volunteer(String neighborhood, int number, int capacity) {
    var template = templates.volunteers().get(random.nextInt(templates.volunteers().size()));
    var volunteer = copy(template, id(neighborhood, "v", number), neighborhood);
    var offer = new Document(template.getList("offers", Document.class).getFirst());
    var known = offer.getString("_id");
    offer.append("_id", id(neighborhood, "o", number));
    sense(known, offer.getString("_id"));
    volunteer.remove("person");
    return volunteer
        .append("capacity", capacity)
        .append("holding", List.of())
        .append("offers", List.of(offer));
  }

  private static Document copy(Document template, String id, String neighborhood) {
    return new Document(template)
        .append("_id", id)
        .append("neighborhood", neighborhood)
        .append("history", List.of());
  }

  private void sense(String template, String id) {
    var known = Objects.requireNonNull(templates.senses().get(template));
    senses.add(new Document(known).append("_id", id));
  }

  private void insert(String collection, int count, IntFunction<Document> document) {
    for (var from = 0; from < count; from += AT_A_TIME) {
      var some =
          IntStream.range(from, Math.min(count, from + AT_A_TIME)).mapToObj(document).toList();
      stored.getCollection("senses").insertMany(List.copyOf(senses));
      senses.clear();
      stored.getCollection(collection).insertMany(some);
    }
  }
}
