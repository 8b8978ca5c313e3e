package org.wishlight.matching.volunteer;

import org.bson.types.Binary;
import org.wishlight.matching.person.Person;
import org.wishlight.starter.privacy.Seal;
import org.wishlight.starter.privacy.SealedField;

/** Where and for what a volunteer's person is sealed: it cannot be moved to another volunteer. */
final class SealedPerson {
  static final SealedField FIELD =
      new SealedField(Volunteer.COLLECTION, "person", SealedPerson::purpose);

  private SealedPerson() {}

  static Binary of(String volunteer, Person person, Seal seal) {
    return seal.seal(person, purpose(volunteer));
  }

  static Person opened(String volunteer, Binary sealed, Seal seal) {
    return seal.open(sealed, Person.class, purpose(volunteer));
  }

  private static String purpose(String volunteer) {
    return "matching|volunteers|" + volunteer;
  }
}
