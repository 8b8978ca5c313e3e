package org.wishlight.notification.wish;

import static org.wishlight.notification.wish.WishTexts.FORGOTTEN;
import static org.wishlight.notification.wish.WishTexts.TEXT;
import static org.wishlight.notification.wish.WishTexts.TIME;
import static org.wishlight.notification.wish.WishTexts.WISHER;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.wishlight.notification.wish.WishTexts.Excerpt;

/** Excerpts as updates that may come in any order: the newest text stays, of a forgotten none. */
final class WishUpdates {
  private static final String VERSION = "version";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private WishUpdates() {}

  static WriteModel<Document> of(Excerpt said) {
    var newer = new Document("$lt", List.of("$" + VERSION, said.version()));
    var set =
        new Document(WISHER, literal(said.wisher()))
            .append("neighborhood", either(newer, literal(said.neighborhood()), "neighborhood"))
            .append(TIME, either(newer, Date.from(said.time()), TIME))
            .append(VERSION, either(newer, said.version(), VERSION));
    var text = said.text();
    if (text == null) {
      set.append(TEXT, "$$REMOVE").append(FORGOTTEN, true);
    } else {
      set.append(TEXT, either(unlessForgotten(newer), literal(text), TEXT));
    }
    return new UpdateOneModel<>(
        Filters.eq("_id", said.wish()), List.of(new Document("$set", set)), UPSERT);
  }

  private static Document unlessForgotten(Document newer) {
    var known = new Document("$ne", List.of("$" + FORGOTTEN, true));
    return new Document("$and", List.of(newer, known));
  }

  private static Document either(Document condition, Object value, String field) {
    return new Document("$cond", List.of(condition, value, "$" + field));
  }

  /** Because a wish may begin with a dollar sign. */
  private static Document literal(String text) {
    return new Document("$literal", text);
  }
}
