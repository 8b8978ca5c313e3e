package org.wishlight.notification.contact;

import java.time.Instant;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about a person.
 *
 * @param time when that was so
 * @param known how they can be reached; null once they are erased
 */
record Contact(String person, int partition, long offset, Instant time, @Nullable Known known) {

  /**
   * How a person can be reached.
   *
   * @param account a pseudonym of the account with which they log in, where they do
   * @param sealed name and addresses
   */
  record Known(String office, @Nullable String account, Binary sealed) {}
}
