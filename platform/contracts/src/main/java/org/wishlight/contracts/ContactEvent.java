package org.wishlight.contracts;

import org.jspecify.annotations.Nullable;

/** How a person can be reached; the only event with personal data, for notification alone. */
public sealed interface ContactEvent extends Event {

  /**
   * A person can be reached in a new way.
   *
   * @param name as the person gave it
   * @param language a BCP 47 tag such as {@code zh-CN}
   * @param account with which the person logs in, where they do
   */
  @EventType("contact.changed")
  record Changed(
      String name, @Nullable String phone, @Nullable String language, @Nullable String account)
      implements ContactEvent {}
}
