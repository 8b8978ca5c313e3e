package org.wishlight.bench.matching;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.wishlight.local.infra.Refusal;
import org.wishlight.meaning.learning.Example;
import org.wishlight.meaning.learning.Examples;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some hundred wishes, volunteers and senses as matching itself has stored them: what is measured
 * are copies of these, so that the bench need not know how they are made.
 *
 * @param senses by the id of a wish or of an offer
 */
record Templates(List<Document> wishes, List<Document> volunteers, Map<String, Document> senses) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static Templates made(Http intake, Http matching, MongoDatabase stored) {
    var wishes = Examples.sampleWishes();
    var offers = Examples.sampleOffers();
    wishes.forEach(wish -> created(intake, "/api/v1/wishes", wish(wish)));
    offers.forEach(offer -> created(matching, "/api/v1/volunteers", volunteer(offer)));
    var wall = stored.getCollection("wall");
    await("wishes on the wall", () -> wall.countDocuments() >= wishes.size());
    var told = stored.getCollection("senses");
    await("senses", () -> told.countDocuments() >= wishes.size() + offers.size());
    await("a round", () -> wall.countDocuments(Filters.exists("proposal")) > 0);
    var senses = new HashMap<String, Document>();
    told.find().forEach(sense -> senses.put(sense.getString("_id"), sense));
    var templates =
        new Templates(
            wall.find().into(new ArrayList<>()),
            stored.getCollection("volunteers").find().into(new ArrayList<>()),
            senses);
    wall.deleteMany(new Document());
    stored.getCollection("volunteers").deleteMany(new Document());
    return templates;
  }

  private static void created(Http http, String path, Map<String, Object> body) {
    var answer = http.post(path, JsonMapper.shared().writeValueAsString(body));
    if (answer.statusCode() != 201) {
      throw new Refusal(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
  }

  private static Map<String, Object> wish(Example wish) {
    return Map.of(
        "neighborhood", "xiuyuan",
        "text", wish.text(),
        "category", wish.outcome().category().code(),
        "kind", wish.outcome().kind().name(),
        "wisher", Map.of("name", "王阿姨"));
  }

  private static Map<String, Object> volunteer(Example offer) {
    return Map.of(
        "name", "李建国",
        "type", "PROPERTY_COMPANY",
        "neighborhood", "xiuyuan",
        "capacity", 3,
        "offers", List.of(Map.of("kind", offer.role().name(), "text", offer.text())));
  }

  static void await(String what, BooleanSupplier condition) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new Refusal("There are no " + what + ": see matching's log");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
