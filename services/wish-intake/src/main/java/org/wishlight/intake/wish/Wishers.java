package org.wishlight.intake.wish;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wishlight.intake.person.Discretion;
import org.wishlight.intake.person.PersonalData;
import org.wishlight.intake.person.Wisher;

/** Whose a stored wish is, in clear; nobody's once they are forgotten. */
@Component
public class Wishers {
  private final PersonalData personalData;

  Wishers(PersonalData personalData) {
    this.personalData = personalData;
  }

  public Optional<Wisher> of(WishDocument wish) {
    return Optional.ofNullable(wish.wisher()).map(seal -> personalData.open(seal, wish.id()));
  }

  /** What must not be read in words about this wish. */
  public Discretion discretion(WishDocument wish) {
    return of(wish).map(Discretion::about).orElse(Discretion.ABOUT_NOBODY);
  }
}
