package org.wishlight.intake.wish;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Short codes that people can read aloud: nothing in them looks like something else. */
@Component
class Codes {
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  private final SecureRandom random = new SecureRandom();

  String next() {
    return random
        .ints(LENGTH, 0, SIGNS.length())
        .mapToObj(SIGNS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
