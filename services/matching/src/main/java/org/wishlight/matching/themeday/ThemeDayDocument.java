package org.wishlight.matching.themeday;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.matching.Created;
import org.wishlight.matching.themeday.domain.ThemeDay;
import org.wishlight.starter.access.Placed;
import org.wishlight.starter.outbox.HistoryEntry;
import org.wishlight.starter.outbox.Story;
import org.wishlight.starter.web.IdempotencyKey.Request;

/**
 * A theme day as it is kept.
 *
 * @param version counts its events; who comes does not change it
 * @param guests how many have come beside the volunteers, as counted at the door
 * @param request under which idempotency key it was announced, and what was answered
 */
@Document(ThemeDayDocument.COLLECTION)
public record ThemeDayDocument(
    @Id String id,
    long version,
    String office,
    String neighborhood,
    ThemeDay day,
    List<CheckIn> checkIns,
    int guests,
    @Nullable Request request,
    @Nullable ThemeDayView answer,
    List<HistoryEntry> history)
    implements Placed {
  static final String COLLECTION = "themeDays";

  /** A projection leaves a list out in which it finds nothing. */
  public ThemeDayDocument {
    checkIns = Objects.requireNonNullElse(checkIns, List.of());
  }

  Story story() {
    return new Story(id, office, neighborhood);
  }

  public boolean hasCheckedIn(String volunteer) {
    return checkIns.stream().anyMatch(one -> one.volunteer().equals(volunteer));
  }

  /**
   * @throws org.wishlight.starter.web.Refusal if something else was asked for under the key
   */
  Created<ThemeDayView> answerAgain(Request repeated) {
    repeated.checkSameAs(Objects.requireNonNull(request));
    var first = Objects.requireNonNull(answer);
    return Created.before(first, first.version());
  }

  @Override
  public boolean isKnown() {
    return true;
  }
}
