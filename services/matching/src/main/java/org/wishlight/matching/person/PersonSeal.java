package org.wishlight.matching.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/** Seals persons with AES-256-GCM, each bound to the volunteer it belongs to. */
public final class PersonSeal {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Aead aead;

  PersonSeal(Aead aead) {
    this.aead = aead;
  }

  public Binary seal(String volunteer, Person person) {
    try {
      return new Binary(aead.encrypt(JSON.writeValueAsBytes(person), place(volunteer)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws IllegalStateException if it was sealed with another key or for another volunteer
   */
  public Person open(String volunteer, byte[] sealed) {
    try {
      return JSON.readValue(aead.decrypt(sealed, place(volunteer)), Person.class);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("cannot open the person of " + volunteer, foreign);
    }
  }

  private static byte[] place(String volunteer) {
    return ("matching|volunteers|" + volunteer).getBytes(UTF_8);
  }
}
