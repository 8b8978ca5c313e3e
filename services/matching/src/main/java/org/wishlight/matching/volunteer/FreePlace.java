package org.wishlight.matching.volunteer;

import java.util.Date;
import java.util.List;
import org.bson.Document;

/** When a volunteer can take on one wish more, as the database asks it. */
final class FreePlace {
  private static final String MOST_AT_ONCE = "{$lt: [{$size: '$holding'}, '$capacity']}";
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private FreePlace() {}

  static Document on(Today today) {
    var rules = List.of(Document.parse(MOST_AT_ONCE), mostAWeek(today));
    return new Document("$expr", new Document("$and", rules)).append("$nor", List.of(leave(today)));
  }

  private static Document mostAWeek(Today today) {
    var thisWeek =
        new Document("input", orElse("$begun", List.of()))
            .append("as", "one")
            .append("cond", compared("$gte", "$$one.since", Date.from(today.weekSince())));
    var begun = new Document("$size", new Document("$filter", thisWeek));
    return compared("$lt", begun, orElse("$weeklyCapacity", NO_LIMIT));
  }

  private static Document leave(Today today) {
    var day = today.day().toString();
    return new Document("leave.from", new Document("$lte", day))
        .append("leave.to", new Document("$gte", day));
  }

  private static Document orElse(String field, Object other) {
    return new Document("$ifNull", List.of(field, other));
  }

  private static Document compared(String how, Object one, Object other) {
    return new Document(how, List.of(one, other));
  }
}
