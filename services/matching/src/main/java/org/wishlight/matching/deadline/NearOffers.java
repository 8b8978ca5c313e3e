package org.wishlight.matching.deadline;

import java.util.List;
import org.wishlight.contracts.WishDescription;
import org.wishlight.matching.volunteer.Offer;
import org.wishlight.matching.volunteer.Volunteer;

/** Whether anybody offers something that comes near a wish. In doubt they are asked. */
final class NearOffers {
  private NearOffers() {}

  static boolean among(List<Volunteer> inside, WishDescription wish) {
    return inside.stream().anyMatch(volunteer -> near(volunteer.offers(), wish));
  }

  /** Who has not said what they offer may offer anything. */
  static boolean near(List<Offer> offers, WishDescription wish) {
    return offers.isEmpty() || offers.stream().anyMatch(offer -> isNear(offer, wish));
  }

  private static boolean isNear(Offer offer, WishDescription wish) {
    return offer.categories().isEmpty() || offer.categories().contains(wish.category());
  }
}
