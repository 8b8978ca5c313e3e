package org.wishlight.starter.privacy;

import java.util.OptionalInt;

/** With which key this service's contacts lie on Kafka, and with which they should. */
public final class ContactKey {
  private final SealingKeys keys;
  private final NewPrimary newest;
  private final ResealedKeys resealed;

  ContactKey(SealingKeys keys, NewPrimary newest, ResealedKeys resealed) {
    this.keys = keys;
    this.newest = newest;
    this.resealed = resealed;
  }

  /**
   * The primary key, as long as contacts have to be told again with it. Whoever has told none yet
   * tells all with the key of now.
   */
  public OptionalInt untold() {
    var primary = keys.primary();
    var told = told();
    if (told.isEmpty()) {
      told(primary, 0);
    }
    return told.isEmpty() || told.getAsInt() == primary || !newest.isKnownToAll()
        ? OptionalInt.empty()
        : OptionalInt.of(primary);
  }

  public void told(int primary, long contacts) {
    resealed.note(keys.name(), primary, contacts);
  }

  /** The key that all contacts were told with; empty for a service that tells none. */
  OptionalInt told() {
    return resealed.of(keys.name()).stream().mapToInt(ResealedKeys.Resealed::primary).findFirst();
  }
}
