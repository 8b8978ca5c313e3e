package org.wishlight.meaning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wishlight.meaning.sense.Understanding;
import org.wishlight.meaning.text.Resource;

/** The promises about quality, on sentences that the judging model has not learnt from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityTests {
  private final HeldOut sample = new HeldOut();
  private CrossValidation.Division heldOut;

  @BeforeAll
  void judge() {
    heldOut = CrossValidation.division(sample, 7);
  }

  @Test
  void sortsFourOfFiveRight() {
    var figures = heldOut.sorting();

    assertThat(figures.category().value()).isGreaterThan(0.88);
    assertThat(figures.macroF1()).isGreaterThan(0.87);
    assertThat(figures.amongThree().value()).isGreaterThan(0.97);
    assertThat(figures.kind().value()).isGreaterThan(0.94);
    assertThat(figures.mainNeed().value()).isGreaterThan(0.90);
  }

  @Test
  void isAsSureAsItIsRight() {
    assertThat(heldOut.sorting().confidence())
        .isBetween(heldOut.sorting().category().value() - 0.12, 0.97);
  }

  @Test
  void findsOffersAndSaysWhenNobodyFits() {
    assertThat(heldOut.matching().first().value()).isGreaterThan(0.72);
    assertThat(heldOut.matching().ofThree().value()).isGreaterThan(0.85);
    assertThat(heldOut.matching().nobody().value()).isGreaterThan(0.74);
  }

  @Test
  void theLexiconAloneKnowsMuch() {
    assertThat(CrossValidation.lexiconAlone(sample.wishes()).value()).isGreaterThan(0.78);
  }

  @Test
  void tellsDuplicatesApart() {
    var figures = DuplicateFigures.of(Resource.all("pairs.csv"), Understanding.standard());

    assertThat(figures.verdicts().value()).as(figures.text()).isGreaterThan(0.89);
  }
}
