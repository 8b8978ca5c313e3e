package org.wishlight.matching.kiosk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.http.HttpStatus;
import org.wishlight.matching.kiosk.domain.Line;
import org.wishlight.starter.web.Refusal;

/**
 * A line that a kiosk has handed in.
 *
 * @param id the theme day's and the kiosk's together
 * @param claim which claim it is, once it is granted
 * @param refused why it is not
 */
@Document(HandedIn.COLLECTION)
record HandedIn(
    @Id String id,
    String themeDay,
    String line,
    String wish,
    String volunteer,
    Instant at,
    @Nullable String claim,
    @Nullable Refused refused) {
  static final String COLLECTION = "offlineClaims";

  /**
   * Why a line is not granted.
   *
   * @param last whether no other line can change it
   */
  record Refused(int status, String problem, Map<String, Object> facts, boolean last) {

    static Refused of(Refusal refusal, boolean last) {
      return new Refused(refusal.status().value(), refusal.problem(), refusal.facts(), last);
    }

    Refusal refusal() {
      return new Refusal(HttpStatus.valueOf(status), problem, facts);
    }
  }

  static String id(String themeDay, String line) {
    return themeDay + "/" + line;
  }

  Line asLine() {
    return new Line(line, wish, volunteer, at);
  }

  boolean isDecided() {
    return claim != null || refused != null;
  }

  boolean isRefusedForGood() {
    return refused != null && refused.last();
  }
}
