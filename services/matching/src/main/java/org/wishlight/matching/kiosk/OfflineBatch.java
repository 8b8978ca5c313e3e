package org.wishlight.matching.kiosk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.wishlight.matching.kiosk.domain.Line;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;

/** What a kiosk hands in, as a JSON array. */
record OfflineBatch(
    @JsonValue @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid OfflineClaim> claims) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  OfflineBatch {}

  /**
   * @throws InvalidRequest if an id is there twice
   */
  List<Line> lines() {
    var known = new HashSet<String>();
    var faults = new ArrayList<FieldFault>();
    for (var place = 0; place < claims.size(); place++) {
      if (!known.add(claims.get(place).id())) {
        faults.add(FieldFault.of("claims[" + place + "].id", "repeated"));
      }
    }
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults);
    }
    return claims.stream().map(OfflineClaim::line).toList();
  }
}
