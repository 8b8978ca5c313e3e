package org.wishlight.intake.person;

import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import org.wishlight.starter.privacy.Seal;

/** Seals wishers for the database and opens them again; a seal holds for one wish only. */
@Component
public final class PersonalData {
  private final Seal seal;

  PersonalData(Seal seal) {
    this.seal = seal;
  }

  public Binary seal(Wisher wisher, String wish) {
    return seal.seal(wisher, purpose(wish));
  }

  public Wisher open(Binary sealed, String wish) {
    return seal.open(sealed, Wisher.class, purpose(wish));
  }

  public static String purpose(String wish) {
    return "wish-intake|wishes|" + wish;
  }
}
