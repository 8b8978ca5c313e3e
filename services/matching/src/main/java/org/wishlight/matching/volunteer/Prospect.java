package org.wishlight.matching.volunteer;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.contracts.VolunteerType;

/**
 * A volunteer as somebody to whom wishes may be proposed.
 *
 * @param name as everybody may see it
 */
@Document(Volunteer.COLLECTION)
public record Prospect(
    @Id String id,
    String name,
    VolunteerType type,
    String office,
    String neighborhood,
    int capacity,
    List<String> serves,
    List<Offer> offers,
    List<Hold> holding) {

  public int free() {
    return Math.max(0, capacity - holding.size());
  }
}
