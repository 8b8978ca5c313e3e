package org.wishlight.contracts;

/** The Kafka topics that services talk over, and how they are laid out. */
public final class Topics {
  public static final String WISH_EVENTS = "wishlight.wish-events";
  public static final String MATCH_EVENTS = "wishlight.match-events";
  public static final String NOTIFICATION_EVENTS = "wishlight.notification-events";

  /** Compacted: the key is a person's id, a null value means that the person was erased. */
  public static final String CONTACTS = "wishlight.contacts";

  /** Partitions of every topic unless an operator decides otherwise. */
  public static final int PARTITIONS = 12;

  private Topics() {}

  /** Where {@code service} puts what it cannot handle of {@code topic}. */
  public static String deadLetters(String topic, String service) {
    return topic + "." + service + ".dlt";
  }
}
