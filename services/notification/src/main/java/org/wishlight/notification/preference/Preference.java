package org.wishlight.notification.preference;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The preferences of an account, or of a recipient in one office.
 *
 * @param id as {@code Whose} names it
 * @param version how often they were changed; 0 for the programme's own
 */
@Document("preferences")
record Preference(@Id String id, long version, Language language) {

  static Preference usual(String id) {
    return new Preference(id, 0, Language.ZH);
  }
}
