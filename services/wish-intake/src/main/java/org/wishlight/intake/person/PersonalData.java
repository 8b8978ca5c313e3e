package org.wishlight.intake.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/** Seals wishers for the database and opens them again; a seal holds for one wish only. */
public final class PersonalData {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Aead cipher;

  PersonalData(KeysetHandle keys) throws GeneralSecurityException {
    cipher = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  public Binary seal(Wisher wisher, String wish) {
    try {
      return new Binary(cipher.encrypt(JSON.writeValueAsBytes(wisher), purpose(wish)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("personal data cannot be sealed", impossible);
    }
  }

  public Wisher open(Binary sealed, String wish) {
    try {
      return JSON.readValue(cipher.decrypt(sealed.getData(), purpose(wish)), Wisher.class);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("sealed with another key, or for another wish", foreign);
    }
  }

  private static byte[] purpose(String wish) {
    return ("wish-intake|wishes|" + wish).getBytes(UTF_8);
  }
}
