package org.wishlight.notification.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.contracts.EventCatalog;
import org.wishlight.starter.outbox.EventJson;

/** Encrypts contacts before they leave the service, each bound to its person. */
class Sealing {
  private static final String TYPE = EventCatalog.typeOf(ContactEvent.Changed.class);

  private final Aead aead;
  private final EventJson json;

  Sealing(Aead aead, EventJson json) {
    this.aead = aead;
    this.json = json;
  }

  byte[] seal(String person, ContactEvent.Changed contact) {
    try {
      return aead.encrypt(json.bytes(contact), place(person));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a contact cannot be sealed", broken);
    }
  }

  ContactEvent.Changed open(String person, byte[] secret) {
    try {
      var contact = json.read(TYPE, aead.decrypt(secret, place(person)));
      return (ContactEvent.Changed) contact.orElseThrow();
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("a contact was sealed for somebody else", foreign);
    }
  }

  private static byte[] place(String person) {
    return ("notification|contacts|" + person).getBytes(UTF_8);
  }
}
