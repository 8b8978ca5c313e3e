package org.wishlight.notification.erasure;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** What keeps something of persons, and can let go of it; again changes nothing. */
public interface Forgetting {

  /** What is kept, in one word for the proof. */
  String what();

  /**
   * Removes what is known of the person from before this moment: who comes back later is somebody
   * new.
   *
   * @return how many things were removed
   */
  Mono<Long> forget(String person, Instant until);
}
