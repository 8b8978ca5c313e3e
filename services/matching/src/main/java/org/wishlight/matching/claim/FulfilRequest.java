package org.wishlight.matching.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.person.HiddenNumbers;
import org.wishlight.matching.wall.Evidence;
import org.wishlight.matching.wall.Outcome.Photo;
import org.wishlight.matching.wall.Outcome.Report;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.PlainText;

/**
 * What the claimant says about it.
 *
 * @param partly granted in part: then what remains is said too
 */
record FulfilRequest(
    @Size(max = 1000) @PlainText @Nullable String note,
    @Size(max = Evidence.MOST_PHOTOS) @Nullable List<@NotBlank @Size(max = 100) String> photos,
    @Nullable Boolean partly,
    @Size(max = 1000) @PlainText @Nullable String remaining) {
  static final FulfilRequest WITHOUT_A_WORD = new FulfilRequest(null, null, null, null);

  List<String> shown() {
    return photos == null ? List.of() : photos.stream().distinct().toList();
  }

  /**
   * As it may be kept.
   *
   * @throws InvalidRequest naming every fault
   */
  Report report(HeldClaim held) {
    var isPartly = Boolean.TRUE.equals(partly);
    var faults = new ArrayList<FieldFault>();
    if (isPartly != isSaid(remaining)) {
      faults.add(FieldFault.of("remaining", isPartly ? "required" : "only-partly"));
    }
    var known = held.wish().photosOf(held.claim().id()).map(Photo::id).toList();
    for (var place = 0; place < shown().size(); place++) {
      if (!known.contains(shown().get(place))) {
        faults.add(FieldFault.of("photos[" + place + "]", "unknown-photo"));
      }
    }
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults);
    }
    return new Report(held.claim().id(), words(note), isPartly, words(remaining), shown());
  }

  private static boolean isSaid(@Nullable String words) {
    return words != null && !words.isBlank();
  }

  private static @Nullable String words(@Nullable String said) {
    return isSaid(said) && said != null ? HiddenNumbers.in(said.strip()) : null;
  }
}
