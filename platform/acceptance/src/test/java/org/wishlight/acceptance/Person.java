package org.wishlight.acceptance;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Somebody with a name and a phone that nobody else has: a hit is no coincidence. */
record Person(String name, String phone) {
  private static final int FIRST_RARE = 0x9E7A;
  private static final int LAST_RARE = 0x9FA5;

  static Person somebody() {
    var random = ThreadLocalRandom.current();
    var name =
        random
            .ints(3, FIRST_RARE, LAST_RARE)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return new Person(name, "19" + random.nextLong(100_000_000, 1_000_000_000));
  }
}
