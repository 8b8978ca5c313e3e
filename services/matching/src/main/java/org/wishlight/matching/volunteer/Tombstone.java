package org.wishlight.matching.volunteer;

import com.github.f4b6a3.uuid.UuidCreator;
import org.bson.Document;
import org.springframework.data.annotation.Id;

/** What is said on the contacts' topic in the place of a volunteer who is erased. */
record Tombstone(@Id String id, String office, String neighborhood) {

  static Tombstone of(Volunteer volunteer) {
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    return new Tombstone(id, volunteer.office(), volunteer.neighborhood());
  }

  static Tombstone in(Document fields) {
    return new Tombstone(
        fields.getString("_id"), fields.getString("office"), fields.getString("neighborhood"));
  }
}
