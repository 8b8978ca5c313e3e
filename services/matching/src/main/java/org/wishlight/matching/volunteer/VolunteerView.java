package org.wishlight.matching.volunteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.VolunteerType;

/**
 * A volunteer as others see them.
 *
 * @param active how many claims they hold now
 */
public record VolunteerView(
    String id,
    String name,
    VolunteerType type,
    String office,
    String neighborhood,
    int capacity,
    int active,
    @Nullable Integer weeklyCapacity,
    @Nullable List<String> availableTimes,
    @Nullable Leave leave,
    List<String> serves,
    List<Offer> offers,
    Volunteer.Status status,
    long version) {

  static VolunteerView of(Volunteer volunteer) {
    return new VolunteerView(
        volunteer.id(),
        volunteer.name(),
        volunteer.type(),
        volunteer.office(),
        volunteer.neighborhood(),
        volunteer.capacity(),
        volunteer.active(),
        volunteer.weeklyCapacity(),
        volunteer.availableTimes(),
        volunteer.leave(),
        volunteer.serves(),
        volunteer.offers(),
        volunteer.status(),
        volunteer.version());
  }
}
