package org.wishlight.matching.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.OfferKind;
import org.wishlight.contracts.WishDescription;
import org.wishlight.matching.Scene;
import org.wishlight.matching.volunteer.Offer;

class NearOffersTests {
  private static final WishDescription A_REPAIR = Scene.aDescription("水龙头滴水");

  @Test
  void comeNearWithTheWishsCategory() {
    assertThat(NearOffers.near(List.of(anOffer(Category.CULTURE)), A_REPAIR)).isFalse();
    assertThat(
            NearOffers.near(
                List.of(anOffer(Category.CULTURE), anOffer(Category.HOME_REPAIR)), A_REPAIR))
        .isTrue();
  }

  @Test
  void mayComeNearWhereNobodyHasSaidWhatTheyAre() {
    var unsorted = new Offer("o1", OfferKind.SKILL, "什么都会一点", List.of());

    assertThat(NearOffers.near(List.of(unsorted), A_REPAIR)).isTrue();
    assertThat(NearOffers.near(List.of(), A_REPAIR)).isTrue();
  }

  @Test
  void areNoneWhereNobodyIsInside() {
    assertThat(NearOffers.among(List.of(), A_REPAIR)).isFalse();
  }

  private static Offer anOffer(Category category) {
    return new Offer("o1", OfferKind.SKILL, "上门服务", List.of(category));
  }
}
