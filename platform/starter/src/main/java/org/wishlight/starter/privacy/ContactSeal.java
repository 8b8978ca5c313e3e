package org.wishlight.starter.privacy;

/** Seals contacts for their way over Kafka, each for its own person. */
public final class ContactSeal {
  /** The media type of a sealed contact: JSON once it is opened. */
  public static final String MEDIA_TYPE = "application/vnd.wishlight.sealed+json";

  private final SealingKeys keys;

  ContactSeal(SealingKeys keys) {
    this.keys = keys;
  }

  public byte[] seal(String person, byte[] contact) {
    return keys.seal(contact, purpose(person));
  }

  /**
   * @throws IllegalStateException if it was sealed with a foreign key or for somebody else
   */
  public byte[] open(String person, byte[] sealed) {
    return keys.open(sealed, purpose(person));
  }

  private static String purpose(String person) {
    return "contacts|" + person;
  }
}
