package org.wishlight.matching.volunteer;

import java.util.List;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.MatchEvent.OfferMade;
import org.wishlight.contracts.OfferKind;

/** One thing that a volunteer can give. */
public record Offer(String id, OfferKind kind, String text, List<Category> categories) {

  OfferMade made(String volunteer) {
    return new OfferMade(volunteer, kind, text, categories);
  }
}
