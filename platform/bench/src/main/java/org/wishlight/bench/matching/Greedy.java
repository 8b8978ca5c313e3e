package org.wishlight.bench.matching;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.wishlight.meaning.fit.Offers;
import org.wishlight.meaning.sense.PackedSense;

/** First come, first served: each wish takes the best volunteer who still has a place. */
final class Greedy {
  private final MongoDatabase stored;

  Greedy(MongoDatabase stored) {
    this.stored = stored;
  }

  /** How many wishes of a neighbourhood find nobody that way, although somebody would suit. */
  Outcome leaves(String neighborhood) {
    var senses = senses();
    var offers = new Offers();
    var places = new ArrayList<Integer>();
    for (var volunteer : stored.getCollection("volunteers").find(Crowd.of(neighborhood))) {
      var offer = volunteer.getList("offers", Document.class).getFirst().getString("_id");
      offers.add(senses.getOrDefault(offer, new byte[0]));
      places.add(volunteer.getInteger("capacity"));
    }
    var hopeless = 0;
    var left = 0;
    for (var wish : stored.getCollection("wall").find(Crowd.of(neighborhood))) {
      var sense = PackedSense.sense("", senses.getOrDefault(wish.getString("_id"), new byte[0]));
      var found = offers.best(sense, 1, offer -> places.get(offer) > 0, 0);
      if (!found.isEmpty()) {
        places.set(found.getFirst().offer(), places.get(found.getFirst().offer()) - 1);
      } else if (offers.best(sense, 1, offer -> true, 0).isEmpty()) {
        hopeless++;
      } else {
        left++;
      }
    }
    return new Outcome(left, hopeless);
  }

  /**
   * @param hopeless wishes that nobody suits, had everybody any number of places
   */
  record Outcome(int left, int hopeless) {}

  private Map<String, byte[]> senses() {
    var senses = new HashMap<String, byte[]>();
    stored
        .getCollection("senses")
        .find()
        .forEach(
            sense ->
                senses.put(sense.getString("_id"), sense.get("numbers", Binary.class).getData()));
    return senses;
  }
}
