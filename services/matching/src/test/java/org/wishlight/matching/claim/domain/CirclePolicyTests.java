package org.wishlight.matching.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.wall.domain.WallEntry;
import org.wishlight.matching.wall.domain.Watch;

class CirclePolicyTests {

  @Test
  void givesInternalWishesToTheNeighbourhoodsOwnParties() {
    var wish = aWish(Circle.INTERNAL);

    assertThat(CirclePolicy.admits(aCompanyOf("xiuyuan"), wish)).isTrue();
    assertThat(CirclePolicy.admits(aCompanyServing("xiuyuan"), wish)).isTrue();
    assertThat(CirclePolicy.admits(aResidentOf("xiuyuan"), wish)).isFalse();
    assertThat(CirclePolicy.admits(aCompanyOf("shuidian"), wish)).isFalse();
  }

  @Test
  void givesWishesOfANeighbourhoodToThoseNearby() {
    var wish = aWish(Circle.NEIGHBORHOOD);

    assertThat(CirclePolicy.admits(aResidentOf("xiuyuan"), wish)).isTrue();
    assertThat(CirclePolicy.admits(aCompanyServing("xiuyuan"), wish)).isTrue();
    assertThat(CirclePolicy.admits(aResidentOf("shuidian"), wish)).isFalse();
  }

  @Test
  void givesWishesOfAnOfficeToEverybodyInIt() {
    var wish = aWish(Circle.OFFICE);

    assertThat(CirclePolicy.admits(aResidentOf("shuidian"), wish)).isTrue();
    assertThat(CirclePolicy.admits(aStranger(), wish)).isFalse();
  }

  @Test
  void asksWhomTheOfficeHasPutIntoAWiderCircleThereAtFirst() {
    var partner = new Candidate(Circle.OFFICE, "liangcheng", "xiuyuan", List.of());

    assertThat(CirclePolicy.admits(partner, aWish(Circle.NEIGHBORHOOD))).isFalse();
    assertThat(CirclePolicy.admits(partner, aWish(Circle.OFFICE))).isTrue();
  }

  @Test
  void givesWishesForAllToAnybody() {
    assertThat(CirclePolicy.admits(aStranger(), aWish(Circle.ALL))).isTrue();
  }

  @Test
  void givesWhatIsShownOnAThemeDayToWhoeverOfTheOfficeIsThere() {
    for (var circle : Circle.values()) {
      assertThat(CirclePolicy.admitsOnTheSpot(aResidentOf("shuidian"), aWish(circle))).isTrue();
      assertThat(CirclePolicy.admitsOnTheSpot(aStranger(), aWish(circle))).isFalse();
    }
  }

  private static Candidate aResidentOf(String neighborhood) {
    return new Candidate(Circle.NEIGHBORHOOD, "liangcheng", neighborhood, List.of());
  }

  private static Candidate aCompanyOf(String neighborhood) {
    return new Candidate(Circle.INTERNAL, "liangcheng", neighborhood, List.of());
  }

  private static Candidate aCompanyServing(String served) {
    return new Candidate(Circle.INTERNAL, "liangcheng", "shuidian", List.of(served));
  }

  private static Candidate aStranger() {
    return new Candidate(Circle.NEIGHBORHOOD, "beiwaitan", "gongping", List.of("xiuyuan"));
  }

  private static WallEntry aWish(Circle circle) {
    return new WallEntry(
        "liangcheng",
        "xiuyuan",
        "p1",
        WishStatus.PUBLISHED,
        circle,
        Owner.neighborhood("xiuyuan"),
        Instant.EPOCH,
        null,
        Watch.NONE);
  }
}
