package org.wishlight.meaning.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wishlight.contracts.OfferKind;
import org.wishlight.meaning.learning.Example;
import org.wishlight.meaning.learning.Examples;
import org.wishlight.meaning.sense.PackedSense;
import org.wishlight.meaning.sense.Sense;
import org.wishlight.meaning.sense.Understanding;

class OffersTests {
  private final Understanding understanding = Understanding.standard();
  private final List<Sense> senses = Examples.sampleOffers().stream().map(this::offered).toList();
  private final Offers offers = new Offers();

  @BeforeEach
  void add() {
    senses.stream().map(PackedSense::of).forEach(offers::add);
  }

  @Test
  void findTheSameAsOneByOne() {
    var wishes = Examples.sampleWishes().stream().limit(60).map(Example::text).toList();

    for (var wish : understanding.wishes(wishes)) {
      var oneByOne = Fit.of(wish, senses).stream().filter(Suggestion::fits).limit(3).toList();
      var found = offers.best(wish, 3, offer -> true, 0);

      assertThat(found).hasSameSizeAs(oneByOne);
      for (var n = 0; n < found.size(); n++) {
        assertThat(found.get(n).score()).isCloseTo(oneByOne.get(n).score(), within(0.02));
      }
    }
  }

  @Test
  void leaveOutWhoMayNot() {
    var wish = understanding.wishes(List.of("老妈卧床，头发长了")).getFirst();
    var first = offers.best(wish, 1, offer -> true, 0).getFirst().offer();

    assertThat(offers.best(wish, 5, offer -> offer != first, 0))
        .isNotEmpty()
        .noneMatch(found -> found.offer() == first);
  }

  @Test
  void takeTurnsAmongEquals() {
    var barber = understanding.offers(List.of("理发师，可上门理发"), OfferKind.SKILL).getFirst();
    var barbers = new Offers();
    IntStream.range(0, 100).forEach(n -> barbers.add(PackedSense.of(barber)));
    var wish = understanding.wishes(List.of("想请人上门理个发")).getFirst();

    assertThat(barbers.best(wish, 2, offer -> true, 0))
        .extracting(Offers.Found::offer)
        .containsExactly(0, 1);
    assertThat(barbers.best(wish, 2, offer -> true, 250))
        .extracting(Offers.Found::offer)
        .containsExactly(50, 51);
  }

  private Sense offered(Example offer) {
    var kind = OfferKind.valueOf(offer.role().name());
    return understanding.offers(List.of(offer.text()), kind).getFirst();
  }
}
