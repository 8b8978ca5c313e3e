package org.wishlight.intake.erasure;

import java.time.Instant;
import java.util.Map;

/**
 * That a person was erased: when, by whom, and what each service says of it.
 *
 * @param done every service has answered
 */
record ErasureProof(
    String person,
    Instant erasedAt,
    String by,
    long wishes,
    boolean done,
    Map<String, ErasedPerson.Answer> services) {

  static ErasureProof of(ErasedPerson erased) {
    return new ErasureProof(
        erased.id(),
        erased.erasedAt(),
        erased.by(),
        erased.wishes(),
        erased.isDone(),
        erased.forgotten());
  }
}
